package assay.emit;

import assay.rule.Pattern;

/** Patterns as regular expressions of the kind that Perl, Java, RE2 and PCRE share. */
public final class PatternRegex {

  private static final String SPECIAL = "\\.^$*+?()[]{}|";

  private static final Escaping TEXT = Escaping.before("\\", SPECIAL, ".*", ".");

  private PatternRegex() {}

  /**
   * An expression that finds something in just those texts that {@code pattern} matches.
   *
   * @param flags what stands in front, such as {@code (?is)}
   */
  public static String whole(Pattern pattern, String flags) {
    boolean front = pattern.opensFront();
    boolean back = pattern.opensBack() && pattern.parts().size() > 1;
    Pattern inner =
        new Pattern(
            pattern.parts().subList(front ? 1 : 0, pattern.parts().size() - (back ? 1 : 0)));
    return flags + (front ? "" : "^") + TEXT.of(inner) + (back || pattern.isAny() ? "" : "$");
  }
}
