package assay.rule;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.yaml.YamlFile;
import java.util.List;

/**
 * A file read as rules.
 *
 * <p>{@code header} is what the file's first document says about itself: the metadata of the page,
 * since a file is one page however many rules it holds. {@code rules} are those that could be read.
 * {@code problems} holds all that is wrong with the file, from its bytes to its conditions, in
 * order of place.
 */
public record RuleFile(
    YamlFile yaml, Metadata header, List<Rule> rules, List<Diagnostic> problems) {

  public RuleFile {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  public Source source() {
    return yaml.source();
  }
}
