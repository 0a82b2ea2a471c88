package assay.regex;

import java.util.Optional;

/** A switch that changes what parts of a regular expression mean, by its letter in {@code (?i)}. */
public enum Flag {
  /** Upper and lower case are the same. */
  IGNORE_CASE('i'),
  /** {@code ^} and {@code $} also match at the lines within a text. */
  MULTILINE('m'),
  /** The dot also matches a newline. */
  DOT_ALL('s');

  private final char letter;

  Flag(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  static Optional<Flag> of(int letter) {
    for (Flag flag : values()) {
      if (flag.letter == letter) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }
}
