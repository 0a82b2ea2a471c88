package assay.lint;

import assay.source.Diagnostic;
import java.util.List;

/**
 * All that is found in one file by itself, before its comments are asked what to ignore.
 *
 * @param name the file's name as people know it
 * @param path the same as the configuration's exclusions see it
 * @param rules how many rules it holds
 * @param whole whether all of it could be read
 * @param linked whether a rule in it names others
 * @param read what reading found, in order of place
 * @param found what checks of single rules found, in order of place
 */
public record CheckedFile(
    String name,
    String path,
    int rules,
    boolean whole,
    boolean linked,
    List<Diagnostic> read,
    List<Diagnostic> found,
    List<RuleIdentity> identities,
    List<Ignore> ignores) {

  public CheckedFile {
    read = List.copyOf(read);
    found = List.copyOf(found);
    identities = List.copyOf(identities);
    ignores = List.copyOf(ignores);
  }
}
