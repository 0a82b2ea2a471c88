package assay.regex;

import assay.regex.CharClass.Named;
import assay.regex.CharClass.Range;
import java.util.EnumSet;
import java.util.Set;

/**
 * All characters in five kinds, so few that {@link RegexQuestions} can try every text of them. Each
 * named class is the whole of some kinds; a range may hold a part of a kind.
 */
enum Letter {
  NEWLINE,
  /** All of {@code \s} but the newline. */
  SPACE,
  DIGIT,
  /** All of {@code \w} but the digits. */
  WORD,
  OTHER;

  /** Ranges up to this width are looked at character by character. */
  private static final int NARROW = 256;

  static Letter of(int character) {
    if (character == '\n') {
      return NEWLINE;
    }
    if (Named.SPACE.contains(character)) {
      return SPACE;
    }
    if (Named.DIGIT.contains(character)) {
      return DIGIT;
    }
    return Named.WORD.contains(character) ? WORD : OTHER;
  }

  /** What an anchor sees of it. */
  Beside beside() {
    return switch (this) {
      case NEWLINE -> Beside.NEWLINE;
      case DIGIT, WORD -> Beside.WORD;
      case SPACE, OTHER -> Beside.OTHER;
    };
  }

  /** The kinds of which {@code read} may take a character; it takes none of the others. */
  static Set<Letter> someOf(Program.Read read) {
    return read.set().negated()
        ? EnumSet.complementOf(whole(read.set()))
        : touched(read.set(), read.ignoreCase());
  }

  /** Kinds of which {@code read} takes every character; perhaps not all such. */
  static Set<Letter> allOf(Program.Read read) {
    return read.set().negated()
        ? EnumSet.complementOf(touched(read.set(), read.ignoreCase()))
        : whole(read.set());
  }

  /** Kinds that the items of {@code set} hold wholly. */
  private static EnumSet<Letter> whole(CharClass set) {
    var letters = EnumSet.noneOf(Letter.class);
    for (CharClass.Item item : set.items()) {
      switch (item) {
        case Named named -> letters.addAll(of(named));
        case Range range -> {
          if (range.first() == 0 && range.last() == Character.MAX_CODE_POINT) {
            return EnumSet.allOf(Letter.class);
          }
          if (range.contains('\n')) {
            letters.add(NEWLINE);
          }
        }
      }
    }
    return letters;
  }

  /** All kinds of which the items of {@code set} may hold a character. */
  private static EnumSet<Letter> touched(CharClass set, boolean ignoreCase) {
    var letters = EnumSet.noneOf(Letter.class);
    for (CharClass.Item item : set.items()) {
      switch (item) {
        case Named named -> letters.addAll(of(named));
        case Range range -> {
          if (range.last() - range.first() >= NARROW) {
            return EnumSet.allOf(Letter.class);
          }
          for (int c = range.first(); c <= range.last(); c++) {
            letters.add(of(c));
            if (ignoreCase) {
              for (int variant : CaseVariants.of(c)) {
                letters.add(of(variant));
              }
            }
          }
        }
      }
    }
    return letters;
  }

  private static Set<Letter> of(Named named) {
    return switch (named) {
      case DIGIT -> EnumSet.of(DIGIT);
      case NOT_DIGIT -> EnumSet.complementOf(EnumSet.of(DIGIT));
      case WORD -> EnumSet.of(DIGIT, WORD);
      case NOT_WORD -> EnumSet.complementOf(EnumSet.of(DIGIT, WORD));
      case SPACE -> EnumSet.of(NEWLINE, SPACE);
      case NOT_SPACE -> EnumSet.complementOf(EnumSet.of(NEWLINE, SPACE));
    };
  }
}
