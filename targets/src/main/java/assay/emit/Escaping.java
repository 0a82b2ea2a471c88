package assay.emit;

import assay.rule.Pattern;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** How literal text and wildcards become text of a language. */
public record Escaping(UnaryOperator<String> literal, String many, String one) {

  /** {@code escape} before every character of {@code escaped}. */
  public static Escaping before(String escape, String escaped, String many, String one) {
    return new Escaping(text -> prefixed(text, escape, escaped), many, one);
  }

  /** {@code text} with {@code escape} before each of its characters that is in {@code escaped}. */
  public static String prefixed(String text, String escape, String escaped) {
    for (int i = 0; i < text.length(); i++) {
      if (escaped.indexOf(text.charAt(i)) >= 0) {
        return prefixedFrom(i, text, escape, escaped);
      }
    }
    return text;
  }

  private static String prefixedFrom(int start, String text, String escape, String escaped) {
    var out = new StringBuilder(text.length() + 16).append(text, 0, start);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped.indexOf(c) >= 0) {
        out.append(escape);
      }
      out.append(c);
    }
    return out.toString();
  }

  /**
   * {@code text} as it stands in a literal of the kind that C has: a backslash before {@code quote}
   * and backslashes, line ends and tabs by their letters.
   */
  public static String literal(String text, String quote) {
    return prefixed(text, "\\", quote + "\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  /** {@code text} with what {@code change} makes of each of its characters. */
  public static String each(String text, IntFunction<String> change) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().mapToObj(change).forEach(out::append);
    return out.toString();
  }

  /** {@code pattern}, which has neither dashes nor place-holders any more, as text. */
  public String of(Pattern pattern) {
    var out = new StringBuilder();
    for (Pattern.Part part : pattern.parts()) {
      switch (part) {
        case Pattern.Literal(String text) -> out.append(literal.apply(text));
        case Pattern.Wildcard wildcard -> out.append(wildcard == Pattern.Wildcard.ANY ? many : one);
        case Pattern.Dash dash -> throw new IllegalStateException("a dash was not written out");
        case Pattern.Placeholder(String name) ->
            throw new IllegalStateException("a place-holder was not filled: " + name);
      }
    }
    return out.toString();
  }
}
