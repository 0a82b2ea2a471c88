package assay.lint;

import assay.source.Severity;
import java.util.List;

/** What every check says of itself, whether it looks at one rule, at many, or at a comment. */
public interface LintCheck {

  /** Its name, in kebab case; it says the problem, and never changes. */
  String id();

  /** How much a finding weighs unless the configuration says otherwise. */
  Severity severity();

  /** What it finds, in one sentence: the first line of its page and of lists. */
  String summary();

  /** The names that other tools know this check by, such as {@code sigmahq_title_length}. */
  default List<String> aliases() {
    return List.of();
  }

  /** Whether it is on unless the configuration says otherwise. */
  default boolean isDefault() {
    return true;
  }

  /** What a configuration may set; each stands under {@code ## Options} of its page. */
  default List<LintOption> options() {
    return List.of();
  }
}
