package assay.regex;

/** What stands on one side of a place in a text, as far as an {@link Anchor} asks. */
enum Beside {
  /** Nothing: the text begins or ends here. */
  EDGE,
  NEWLINE,
  /** A newline that is the last character of the text; only ever after a place. */
  LAST_NEWLINE,
  WORD,
  OTHER;

  static Beside of(int character) {
    if (character == '\n') {
      return NEWLINE;
    }
    return CharClass.Named.WORD.contains(character) ? WORD : OTHER;
  }
}
