package assay.target;

import assay.emit.Escaping;
import assay.emit.Said;
import assay.regex.Anchor;
import assay.regex.CaseVariants;
import assay.regex.CharClass;
import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexMatcher;
import assay.regex.RegexNode;
import assay.rule.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Values as regular expressions of PCRE that find them within a text of JSON (RFC 8259, 7). */
final class JsonRegex {

  /** One character of a text, in either writing. */
  static final String ONE = "(?:[^\"\\\\]|\\\\[^u]|\\\\u[0-9A-Fa-f]{4})";

  /** Any number of them. */
  static final String ANY = ONE + "*";

  /** The characters that have a letter for their escape, and these letters. */
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private static final String LETTERS = "\"\\/bfnrt";

  private JsonRegex() {}

  /** {@code text} as JSON may write it. */
  static String literal(String text, boolean cased) {
    return Escaping.each(text, c -> character(c, cased));
  }

  /** What {@code pattern} has, open ends and all. */
  static String of(Pattern pattern, boolean cased) {
    return new Escaping(text -> literal(text, cased), ANY, ONE).of(pattern);
  }

  private static String character(int c, boolean cased) {
    int at = ESCAPED.indexOf(c);
    if (c == '/') {
      return "\\\\?/";
    }
    if (at >= 0) {
      String letter = "\\\\" + quoted(LETTERS.charAt(at));
      return c >= ' ' ? letter : "(?:" + letter + "|" + code(c) + ")";
    }
    if (c < ' ') {
      return code(c);
    }
    return c < 0x80
        ? quoted(c)
        : "(?:" + Character.toString(c) + "|" + (cased ? code(c) : codes(c)) + ")";
  }

  private static String quoted(int c) {
    return ("\\.^$*+?()[]{}|".indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
  }

  private static String codes(int c) {
    return CaseVariants.of(c).length == 0
        ? code(c)
        : Arrays.stream(CaseVariants.of(c))
            .distinct()
            .mapToObj(JsonRegex::code)
            .collect(Collectors.joining("|"));
  }

  private static String code(int c) {
    return Character.toString(c)
        .chars()
        .mapToObj("\\\\u(?i:%04x)"::formatted)
        .collect(Collectors.joining());
  }

  /** What {@code regex} finds in a text, whose quote stands before it. */
  static Said of(Regex regex) {
    return hasBoundary(regex.tree())
        ? Said.not("`\\b` in a text of JSON")
        : Said.exactly("(?:" + text(regex.tree(), regex.flags()) + ")");
  }

  private static boolean hasBoundary(RegexNode node) {
    return switch (node) {
      case Anchor anchor -> anchor == Anchor.WORD_BOUNDARY || anchor == Anchor.NO_WORD_BOUNDARY;
      case RegexNode.Concat(List<RegexNode> parts) ->
          parts.stream().anyMatch(JsonRegex::hasBoundary);
      case RegexNode.Alternation(List<RegexNode> choices) ->
          choices.stream().anyMatch(JsonRegex::hasBoundary);
      case RegexNode.Group(RegexNode inner) -> hasBoundary(inner);
      case RegexNode.Flagged flagged -> hasBoundary(flagged.node());
      case RegexNode.Repeat repeat -> hasBoundary(repeat.node());
      case RegexNode.Literal literal -> false;
      case RegexNode.AnyChar any -> false;
      case CharClass set -> false;
    };
  }

  private static String text(RegexNode node, Flags flags) {
    return switch (node) {
      case Anchor anchor ->
          anchor == Anchor.START || anchor == Anchor.TEXT_START ? "(?<=\")(?<!\\\\\")" : "(?=\")";
      case RegexNode.Concat(List<RegexNode> parts) ->
          parts.stream()
              .map(part -> part instanceof RegexNode.Alternation ? new RegexNode.Group(part) : part)
              .map(part -> text(part, flags))
              .collect(Collectors.joining());
      case RegexNode.Alternation(List<RegexNode> choices) ->
          choices.stream().map(choice -> text(choice, flags)).collect(Collectors.joining("|"));
      case RegexNode.Group(RegexNode inner) -> "(?:" + text(inner, flags) + ")";
      case RegexNode.Flagged flagged -> "(?:" + text(flagged.node(), flagged.within(flags)) + ")";
      case RegexNode.Repeat repeat ->
          "(?:" + text(repeat.node(), flags) + ")" + LineRegex.bounds(repeat);
      case RegexNode.Literal(String text) ->
          flags.has(Flag.IGNORE_CASE) ? "(?i:" + literal(text, false) + ")" : literal(text, true);
      case RegexNode.AnyChar any -> flags.has(Flag.DOT_ALL) ? ONE : "(?!\\\\n|\\\\u000[aA])" + ONE;
      case CharClass set -> set(set, flags);
    };
  }

  /** A character of {@code set} as it stands, or by its letter; JSON seldom has others by code. */
  private static String set(CharClass set, Flags flags) {
    var letters = new StringBuilder();
    for (int i = 0; i < ESCAPED.length(); i++) {
      if (contains(set, ESCAPED.charAt(i))) {
        letters.append(LETTERS.charAt(i) == '\\' ? "\\" : "").append(LETTERS.charAt(i));
      }
    }
    String plain = LineRegex.plainCodes(set.print());
    String cased = flags.has(Flag.IGNORE_CASE) ? "(?i:" + plain + ")" : plain;
    return "(?:(?![\"\\\\])" + cased + (letters.isEmpty() ? "" : "|\\\\[" + letters + "]") + ")";
  }

  private static boolean contains(CharClass set, char c) {
    Flags flags = Flags.of(Flag.DOT_ALL);
    return Regex.parse("\\A" + set.print() + "\\z", flags) instanceof Regex.Ok(Regex one)
        && new RegexMatcher(one).find(String.valueOf(c));
  }
}
