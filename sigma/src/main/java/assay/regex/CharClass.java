package assay.regex;

import java.util.List;

/**
 * One character out of a set, or with {@code negated} out of all others; the items stand as they
 * were written. {@code \d} alone is a class of one item.
 */
public record CharClass(boolean negated, List<Item> items) implements RegexNode {

  static final CharClass ALL =
      new CharClass(false, List.of(new Range(0, Character.MAX_CODE_POINT)));

  static final CharClass ALL_BUT_NEWLINE = new CharClass(true, List.of(new Range('\n', '\n')));

  /** A part of a class. */
  public sealed interface Item {}

  /** All characters from {@code first} to {@code last}; often these are one. */
  public record Range(int first, int last) implements Item {
    public Range {
      if (first > last) {
        throw new IllegalArgumentException("a range that runs backwards");
      }
    }

    boolean contains(int character) {
      return first <= character && character <= last;
    }
  }

  /** The sets with a name. They are Unicode's, drawn as Python draws them for text. */
  public enum Named implements Item {
    /** Unicode's decimal digits (Nd). */
    DIGIT('d'),
    NOT_DIGIT('D'),
    /** Letters (L), numbers of all kinds (N) and the underscore, but no combining marks. */
    WORD('w'),
    NOT_WORD('W'),
    /** Separators (Z) and the controls that end lines, fields and records. */
    SPACE('s'),
    NOT_SPACE('S');

    private final char letter;

    Named(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }

    boolean contains(int character) {
      return switch (this) {
        case DIGIT -> Character.isDigit(character);
        case NOT_DIGIT -> !Character.isDigit(character);
        case WORD -> isWord(character);
        case NOT_WORD -> !isWord(character);
        case SPACE -> isSpace(character);
        case NOT_SPACE -> !isSpace(character);
      };
    }

    private static boolean isWord(int c) {
      if (c < 0x80) {
        return (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9')
            || c == '_';
      }
      return switch (Character.getType(c)) {
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            true;
        default -> Character.isLetter(c);
      };
    }

    private static boolean isSpace(int c) {
      return c == ' '
          || (c >= 0x09 && c <= 0x0D)
          || (c >= 0x1C && c <= 0x1F)
          || c == 0x85
          || (c >= 0x80 && Character.isSpaceChar(c));
    }
  }

  public CharClass {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("an empty class");
    }
  }

  /** The class of one character. */
  static CharClass of(int character) {
    return new CharClass(false, List.of(new Range(character, character)));
  }

  /** Whether {@code character}, or with {@code ignoreCase} a variant of it, is one of this. */
  boolean contains(int character, boolean ignoreCase) {
    for (Item item : items) {
      boolean in =
          switch (item) {
            case Named named -> named.contains(character);
            case Range range ->
                ignoreCase ? containsVariant(range, character) : range.contains(character);
          };
      if (in) {
        return !negated;
      }
    }
    return negated;
  }

  private static boolean containsVariant(Range range, int character) {
    for (int variant : CaseVariants.of(character)) {
      if (range.contains(variant)) {
        return true;
      }
    }
    return false;
  }
}
