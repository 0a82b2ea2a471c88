package assay.page;

import assay.knowledge.LinkedRule;
import assay.rule.Written;
import java.util.List;
import java.util.Locale;

/** The levels of rules, the worst first, and where a rule stands among them. */
final class RuleLevel {

  /** Sigma's levels, then that of rules which state none or another. */
  static final List<String> ALL =
      List.of("Critical", "High", "Medium", "Low", "Informational", ModernText.NOT_STATED);

  private static final List<String> WORDS =
      List.of("critical", "high", "medium", "low", "informational");

  private RuleLevel() {}

  /** The rule's place in {@link #ALL}. */
  static int of(LinkedRule rule) {
    int level = WORDS.indexOf(text(rule).strip().toLowerCase(Locale.ROOT));
    return level < 0 ? WORDS.size() : level;
  }

  static String text(LinkedRule rule) {
    return rule.file().header().level().map(Written::text).orElse("");
  }
}
