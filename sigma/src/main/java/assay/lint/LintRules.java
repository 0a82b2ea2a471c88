package assay.lint;

import java.util.List;
import java.util.Optional;

/** All checks there are. */
public final class LintRules {

  /** In the order of their ids. */
  public static final List<LintRule> ALL = List.of(new LongTitle());

  private LintRules() {}

  /** The check called so, by its own name or one that another tool knows it by. */
  public static Optional<LintRule> named(String name) {
    return ALL.stream()
        .filter(rule -> rule.id().equals(name) || rule.aliases().contains(name))
        .findFirst();
  }
}
