package assay.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which parts may be open: literal parts, {@code *} for any text, {@code ?} for one
 * character. No two literal parts stand side by side, and none is empty; the empty pattern is the
 * empty text.
 */
public record Pattern(List<Part> parts) {

  /** A piece of a pattern. */
  public sealed interface Part {}

  /** Just this text. */
  public record Literal(String text) implements Part {}

  /** What stands for text that is not said. */
  public enum Wildcard implements Part {
    ANY('*'),
    ONE('?');

    private final char sign;

    Wildcard(char sign) {
      this.sign = sign;
    }

    public char sign() {
      return sign;
    }
  }

  public Pattern {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a value as Sigma writes it (Sigma 2.1, "Escaping"): a backslash takes the meaning from
   * {@code *}, {@code ?} or a backslash after it and is a plain backslash before anything else.
   */
  public static Pattern parse(String written) {
    if (isPlain(written)) {
      return written.isEmpty()
          ? new Pattern(List.of())
          : new Pattern(List.of(new Literal(written)));
    }
    var parts = new ArrayList<Part>();
    var literal = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length() && isSpecial(written.charAt(i + 1))) {
        literal.append(written.charAt(++i));
      } else if (c == '*' || c == '?') {
        flush(literal, parts);
        parts.add(c == '*' ? Wildcard.ANY : Wildcard.ONE);
      } else {
        literal.append(c);
      }
    }
    flush(literal, parts);
    return new Pattern(parts);
  }

  public boolean hasWildcard() {
    for (Part part : parts) {
      if (part instanceof Wildcard) {
        return true;
      }
    }
    return false;
  }

  /** The pattern in Sigma's writing, with a backslash wherever reading it back needs one. */
  public String written() {
    var out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Literal literal -> escape(literal.text(), i + 1 < parts.size(), out);
        case Wildcard wildcard -> out.append(wildcard.sign());
      }
    }
    return out.toString();
  }

  private static void escape(String text, boolean wildcardFollows, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      boolean ambiguous = last ? wildcardFollows : isSpecial(text.charAt(i + 1));
      if (c == '*' || c == '?' || (c == '\\' && ambiguous)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private static boolean isPlain(String text) {
    return text.indexOf('\\') < 0 && text.indexOf('*') < 0 && text.indexOf('?') < 0;
  }

  private static boolean isSpecial(char c) {
    return c == '\\' || c == '*' || c == '?';
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
