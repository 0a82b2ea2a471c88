package assay.regex;

import assay.regex.CharClass.Named;
import java.util.List;

/** Reads what follows a backslash. */
final class EscapeParser {

  private final Cursor in;

  EscapeParser(Cursor in) {
    this.in = in;
  }

  /**
   * What the backslash at {@code start}, just read, and what follows it mean outside of classes.
   */
  RegexNode node(int start) {
    return switch (in.peek()) {
      case 'A' -> anchor(Anchor.TEXT_START);
      case 'Z', 'z' -> anchor(Anchor.TEXT_END);
      case 'b' -> anchor(Anchor.WORD_BOUNDARY);
      case 'B' -> anchor(Anchor.NO_WORD_BOUNDARY);
      default ->
          switch (item(start)) {
            case Named named -> new CharClass(false, List.of(named));
            case CharClass.Range one -> new RegexNode.Literal(Character.toString(one.first()));
          };
    };
  }

  private RegexNode anchor(Anchor anchor) {
    in.next();
    return anchor;
  }

  /** The same within a class: a named set, or a range of one character. */
  CharClass.Item item(int start) {
    int character = in.next();
    for (Named named : Named.values()) {
      if (named.letter() == character) {
        return named;
      }
    }
    int meant =
        switch (character) {
          case Cursor.END -> throw new RegexStop(RegexProblems.backslashAtEnd(start));
          case 'a' -> 0x07;
          case 't' -> '\t';
          case 'n' -> '\n';
          case 'v' -> 0x0B;
          case 'f' -> '\f';
          case 'r' -> '\r';
          case 'x' -> code(2, start);
          case 'u' -> code(4, start);
          default -> itself(character, start);
        };
    return new CharClass.Range(meant, meant);
  }

  private int code(int digits, int start) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = in.peek() < 0x80 ? Character.digit(in.peek(), 16) : -1;
      if (digit < 0) {
        throw new RegexStop(RegexProblems.incompleteEscape(in.since(start), start));
      }
      in.next();
      code = code * 16 + digit;
    }
    return notHalf(code, start);
  }

  private int itself(int character, int start) {
    if (character < 0x80 && Character.isLetterOrDigit(character)) {
      throw new RegexStop(refusal(character, in.since(start), start));
    }
    return notHalf(character, start);
  }

  private static RegexProblem refusal(int character, String escape, int start) {
    return switch (character) {
      case 'k' -> RegexProblems.backReference(escape, start);
      case 'p', 'P' -> RegexProblems.property(escape, start);
      default ->
          Character.isDigit(character)
              ? RegexProblems.digitEscape(escape, start)
              : RegexProblems.unknownEscape(escape, start);
    };
  }

  /**
   * {@code character}, read since {@code start}. Half a pair would become whole beside another one,
   * and no text that is decoded holds one.
   */
  int notHalf(int character, int start) {
    if (Character.getType(character) == Character.SURROGATE) {
      throw new RegexStop(RegexProblems.halfCharacter(start, in.at() - start));
    }
    return character;
  }
}
