package assay.lint;

import assay.source.Severity;
import java.util.List;

/** What is found in the comments that ignore findings; {@link Together} finds it. */
public final class IgnoreChecks {

  static final LintCheck UNKNOWN =
      new IgnoreCheck("unknown-ignore", "A comment that asks to ignore what there is not.");

  static final LintCheck UNUSED =
      new IgnoreCheck("unused-ignore", "A comment that ignores nothing.");

  /** In the order of their ids. */
  public static final List<LintCheck> ALL = List.of(UNKNOWN, UNUSED);

  private IgnoreChecks() {}

  private record IgnoreCheck(String id, String summary) implements LintCheck {
    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }
}
