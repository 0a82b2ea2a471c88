package assay.lint;

import java.util.Set;

/** Something that checks are kept from, by their ids. */
public sealed interface Exclusion {

  /** Checks that say nothing of one rule. */
  record OfRule(String rule, Set<String> checks) implements Exclusion {
    public OfRule {
      checks = Set.copyOf(checks);
    }
  }

  /** Checks that say nothing of some files. */
  record OfPath(PathGlob path, Set<String> checks) implements Exclusion {
    public OfPath {
      checks = Set.copyOf(checks);
    }
  }

  /** Files that are not looked at. */
  record WholeFile(PathGlob path) implements Exclusion {}
}
