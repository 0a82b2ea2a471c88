package assay.target;

import assay.emit.Escaping;
import assay.query.Check;
import assay.query.Query;
import assay.regex.Anchor;
import assay.regex.CharClass;
import assay.regex.Regex;
import assay.regex.RegexNode;
import assay.rule.Pattern;
import java.util.List;
import java.util.stream.Collectors;

/** Values as regular expressions of PCRE that find them in a line of text. */
final class LineRegex {

  /** A value begins at the start of a line or behind a blank, a quote, a bracket, an operator. */
  static final String BEGIN = "(?<![^\\s\"\\x27=:,;|(){}<>\\[\\]])";

  /** It ends before one of these or at the end of a line, with or without a full stop or colon. */
  static final String END = "(?=[.:]?(?:[\\s\"\\x27,;|(){}<>\\[\\]]|$))";

  private static final String WORD = "[0-9A-Za-z_]";

  private static final Escaping TEXT =
      new Escaping(text -> Escaping.each(text, LineRegex::escaped), ".*", ".");

  private LineRegex() {}

  private static String escaped(int c) {
    return c < ' ' || c == 127
        ? "\\x%02x".formatted(c)
        : ("\\.^$*+?()[]{}|".indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
  }

  /** What {@code pattern} has between its open ends. */
  static String inner(Pattern pattern) {
    int start = 0;
    int end = pattern.parts().size();
    while (start < end && pattern.parts().get(start) == Pattern.Wildcard.ANY) {
      start++;
    }
    while (end > start && pattern.parts().get(end - 1) == Pattern.Wildcard.ANY) {
      end--;
    }
    return TEXT.of(new Pattern(pattern.parts().subList(start, end)));
  }

  /** Just this text, no part of a longer word. */
  static String word(String text) {
    return "(?<!" + WORD + ")" + TEXT.literal().apply(text) + "(?!" + WORD + ")";
  }

  /**
   * What {@code regex} finds.
   *
   * @param value whether it begins and ends where values do, not where the line does
   */
  static String of(Regex regex, boolean value) {
    String text = text(regex.tree(), value);
    return regex.flags().isEmpty() ? text : "(?" + regex.flags().letters() + ":" + text + ")";
  }

  private static String text(RegexNode node, boolean value) {
    return switch (node) {
      case Anchor anchor -> value ? edge(anchor) : anchor.written();
      case RegexNode.Concat(List<RegexNode> parts) ->
          parts.stream()
              .map(part -> part instanceof RegexNode.Alternation ? new RegexNode.Group(part) : part)
              .map(part -> text(part, value))
              .collect(Collectors.joining());
      case RegexNode.Alternation(List<RegexNode> choices) ->
          choices.stream().map(choice -> text(choice, value)).collect(Collectors.joining("|"));
      case RegexNode.Group(RegexNode inner) -> "(?:" + text(inner, value) + ")";
      case RegexNode.Flagged flagged -> {
        String off = flagged.off().isEmpty() ? "" : "-" + flagged.off().letters();
        yield "(?" + flagged.on().letters() + off + ":" + text(flagged.node(), value) + ")";
      }
      case RegexNode.Repeat repeat -> "(?:" + text(repeat.node(), value) + ")" + bounds(repeat);
      case RegexNode.Literal literal -> TEXT.literal().apply(literal.text());
      case RegexNode.AnyChar any -> ".";
      case CharClass set -> plainCodes(set.print());
    };
  }

  private static String edge(Anchor anchor) {
    return switch (anchor) {
      case START, TEXT_START -> BEGIN;
      case END, TEXT_END -> END;
      case WORD_BOUNDARY, NO_WORD_BOUNDARY -> anchor.written();
    };
  }

  /** How often {@code repeat} takes what stands before this. */
  static String bounds(RegexNode.Repeat repeat) {
    int min = repeat.min();
    int max = repeat.max();
    String bounds =
        repeat.isUnbounded()
            ? min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}"
            : min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
    return bounds + (repeat.lazy() ? "?" : "");
  }

  /** {@code set} with characters for their codes, which PCRE writes in another way. */
  static String plainCodes(String set) {
    var out = new StringBuilder(set.length());
    for (int i = 0; i < set.length(); i++) {
      boolean escape = set.charAt(i) == '\\';
      if (escape && set.charAt(i + 1) == 'u') {
        out.append((char) Integer.parseInt(set.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (escape) {
        out.append(set, i, i + 2);
        i++;
      } else {
        out.append(set.charAt(i));
      }
    }
    return out.toString();
  }

  /** Whether {@code query} asks for letters, digits or blanks in general, which Unicode has. */
  static boolean asksUnicode(Query query) {
    return switch (query) {
      case Query.And and -> and.terms().stream().anyMatch(LineRegex::asksUnicode);
      case Query.Or or -> or.terms().stream().anyMatch(LineRegex::asksUnicode);
      case Query.Not not -> asksUnicode(not.term());
      case Query.Has has -> has.check() instanceof Check.Finds finds && isUnicode(finds.regex());
      case Query.Anywhere any ->
          any.check() instanceof Check.Finds finds && isUnicode(finds.regex());
    };
  }

  private static boolean isUnicode(Regex regex) {
    return isUnicode(regex.tree());
  }

  private static boolean isUnicode(RegexNode node) {
    return switch (node) {
      case Anchor anchor -> anchor == Anchor.WORD_BOUNDARY || anchor == Anchor.NO_WORD_BOUNDARY;
      case RegexNode.Concat(List<RegexNode> parts) -> parts.stream().anyMatch(LineRegex::isUnicode);
      case RegexNode.Alternation(List<RegexNode> choices) ->
          choices.stream().anyMatch(LineRegex::isUnicode);
      case RegexNode.Group(RegexNode inner) -> isUnicode(inner);
      case RegexNode.Flagged flagged -> isUnicode(flagged.node());
      case RegexNode.Repeat repeat -> isUnicode(repeat.node());
      case RegexNode.Literal literal -> false;
      case RegexNode.AnyChar any -> false;
      case CharClass set -> set.items().stream().anyMatch(CharClass.Named.class::isInstance);
    };
  }
}
