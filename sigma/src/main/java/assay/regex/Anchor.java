package assay.regex;

/** A place in a text, of no length. */
public enum Anchor implements RegexNode {
  /** The beginning of the text; with {@link Flag#MULTILINE} of every line. */
  START("^"),
  /** The end of the text or before a newline that ends it; with the flag the end of every line. */
  END("$"),
  TEXT_START("\\A"),
  /**
   * The very end of the text. Python writes {@code \Z}, others {@code \z} (their {@code \Z} is
   * {@link #END}); both are read.
   */
  TEXT_END("\\z"),
  /** Between a character of a word and one of none, or where the text ends beside the former. */
  WORD_BOUNDARY("\\b"),
  NO_WORD_BOUNDARY("\\B");

  private final String written;

  Anchor(String written) {
    this.written = written;
  }

  public String written() {
    return written;
  }

  /** Whether it is at a place with {@code before} and {@code after} beside it. */
  boolean holds(Beside before, Beside after, boolean multiline) {
    return switch (this) {
      case START -> before == Beside.EDGE || (multiline && before == Beside.NEWLINE);
      case END ->
          after == Beside.EDGE
              || after == Beside.LAST_NEWLINE
              || (multiline && after == Beside.NEWLINE);
      case TEXT_START -> before == Beside.EDGE;
      case TEXT_END -> after == Beside.EDGE;
      case WORD_BOUNDARY -> (before == Beside.WORD) != (after == Beside.WORD);
      case NO_WORD_BOUNDARY -> (before == Beside.WORD) == (after == Beside.WORD);
    };
  }
}
