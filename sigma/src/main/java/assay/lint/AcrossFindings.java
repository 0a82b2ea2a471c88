package assay.lint;

import assay.source.Diagnostic;

/** Where checks across files put what they find. */
@FunctionalInterface
public interface AcrossFindings {

  /** Adds a finding about {@code rule}, with a place in its file. */
  void add(RuleIdentity rule, Diagnostic finding);
}
