package assay.rule;

import java.util.ArrayList;
import java.util.List;

/** The words, brackets and bars of a condition. */
final class ConditionTokens {

  enum Kind {
    WORD,
    OPEN,
    CLOSE,
    BAR,
    END
  }

  /** A token and where it stands in the condition's text. */
  record Token(Kind kind, String text, int start, int end) {
    boolean is(String word) {
      return kind == Kind.WORD && text.equals(word);
    }
  }

  private ConditionTokens() {}

  /** All tokens up to the first bar, which is the last but {@code END}. */
  static List<Token> of(String condition) {
    var tokens = new ArrayList<Token>();
    int i = 0;
    while (i < condition.length()) {
      char c = condition.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      Kind kind = kindOf(c);
      int end = kind == Kind.WORD ? endOfWord(condition, i) : i + 1;
      tokens.add(new Token(kind, condition.substring(i, end), i, end));
      if (kind == Kind.BAR) {
        break;
      }
      i = end;
    }
    tokens.add(new Token(Kind.END, "", condition.length(), condition.length()));
    return tokens;
  }

  private static int endOfWord(String condition, int start) {
    int end = start;
    while (end < condition.length()
        && !Character.isWhitespace(condition.charAt(end))
        && kindOf(condition.charAt(end)) == Kind.WORD) {
      end++;
    }
    return end;
  }

  private static Kind kindOf(char c) {
    return switch (c) {
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case '|' -> Kind.BAR;
      default -> Kind.WORD;
    };
  }
}
