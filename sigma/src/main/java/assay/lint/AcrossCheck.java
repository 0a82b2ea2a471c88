package assay.lint;

import java.util.List;

/**
 * One check of many rules together: what two of them share and should not. Like a {@link LintRule}
 * it has no state, and a page whose examples are its test.
 */
public interface AcrossCheck extends LintCheck {

  /** Looks at all rules, in the order of their files, and adds to {@code findings}. */
  void check(List<RuleIdentity> rules, AcrossFindings findings);
}
