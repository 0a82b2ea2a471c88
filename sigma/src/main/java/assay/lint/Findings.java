package assay.lint;

import assay.source.Diagnostic;

/** Where checks put what they find. */
@FunctionalInterface
public interface Findings {

  void add(Diagnostic finding);
}
