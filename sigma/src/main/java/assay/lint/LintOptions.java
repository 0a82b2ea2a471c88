package assay.lint;

import java.util.List;
import java.util.Map;

/**
 * What a configuration says of single checks: for each check's id its options by name, each a list
 * of texts.
 */
public record LintOptions(Map<String, Map<String, List<String>>> ofChecks) {

  public static final LintOptions NONE = new LintOptions(Map.of());

  public LintOptions {
    ofChecks = Map.copyOf(ofChecks);
  }

  /** The texts of an option, or {@code otherwise} if it is not set. */
  public List<String> texts(LintCheck check, String option, List<String> otherwise) {
    return ofChecks.getOrDefault(check.id(), Map.of()).getOrDefault(option, otherwise);
  }

  /** The number of an option, or {@code otherwise} if it is not set to a whole number. */
  public int number(LintCheck check, String option, int otherwise) {
    List<String> texts = texts(check, option, List.of());
    return texts.size() == 1 && isNumber(texts.getFirst())
        ? Integer.parseInt(texts.getFirst())
        : otherwise;
  }

  /** Whether {@code text} is a whole number that an option may have. */
  static boolean isNumber(String text) {
    return text.matches("[0-9]{1,9}");
  }
}
