package assay.lint;

/** Something of a check that a configuration may set, such as {@code max_length}. */
public record LintOption(String name, Kind kind) {

  /** What an option may be set to. */
  public enum Kind {
    NUMBER,
    TEXTS
  }

  /** An option that is a whole number. */
  public static LintOption number(String name) {
    return new LintOption(name, Kind.NUMBER);
  }

  /** An option that is a text or a list of texts. */
  public static LintOption texts(String name) {
    return new LintOption(name, Kind.TEXTS);
  }
}
