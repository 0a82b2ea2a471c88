package assay.attack;

import assay.source.Diagnostic;
import assay.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * A file read as ATT&CK.
 *
 * <p>{@code attack} is empty if the file is of no known form, breaks off, or holds no technique.
 * {@code problems} are in order of place; an entry that one of them is about is left out.
 */
public record AttackFile(Source source, Optional<Attack> attack, List<Diagnostic> problems) {

  public AttackFile {
    problems = List.copyOf(problems);
  }
}
