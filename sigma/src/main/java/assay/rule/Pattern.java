package assay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text in which parts may be open: literal parts, {@code *} for any text, {@code ?} for one
 * character, a dash in any of its forms, a place-holder. No two literal parts stand side by side,
 * and none is empty; the empty pattern is the empty text.
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

  /**
   * Any of the characters that Windows takes for a dash (Sigma 2.1, "windash"): hyphen, slash, en
   * dash, em dash, horizontal bar.
   *
   * @param written the one that the rule has
   */
  public record Dash(char written) implements Part {
    public static final String FORMS = "-/\u2013\u2014\u2015";
  }

  /** A name whose value is given elsewhere (Sigma 2.1, "expand"). */
  public record Placeholder(String name) implements Part {}

  public static final Pattern EMPTY = new Pattern(List.of());

  public Pattern {
    parts = List.copyOf(parts);
  }

  /** The pattern of just this text. */
  public static Pattern literal(String text) {
    return text.isEmpty() ? EMPTY : new Pattern(List.of(new Literal(text)));
  }

  /**
   * Reads a value as Sigma writes it (Sigma 2.1, "Escaping"): a backslash takes the meaning from
   * {@code *}, {@code ?} or a backslash after it and is a plain backslash before anything else.
   */
  public static Pattern parse(String written) {
    if (isPlain(written)) {
      return literal(written);
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

  /**
   * Whether the whole of {@code text} is one that the pattern stands for. A place-holder matches
   * nothing: its values are not known.
   *
   * @param cased whether upper and lower case differ
   */
  public boolean matches(String text, boolean cased) {
    return PatternMatcher.matches(cased ? this : folded(), cased ? text : fold(text));
  }

  /**
   * Whether it matches every text that {@code other} matches. A yes is sure; a no may be that of a
   * pattern with several wildcards. Upper and lower case differ: compare {@link #folded()} where
   * they do not.
   */
  public boolean covers(Pattern other) {
    return PatternCover.covers(this, other);
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
        case Dash dash -> out.append(dash.written());
        case Placeholder placeholder -> out.append('%').append(placeholder.name()).append('%');
      }
    }
    return out.toString();
  }

  /** The text, if no part is open. */
  public Optional<String> plain() {
    return parts.isEmpty()
        ? Optional.of("")
        : parts.size() == 1 && parts.getFirst() instanceof Literal literal
            ? Optional.of(literal.text())
            : Optional.empty();
  }

  /** The text that it begins with, ends with or has within; empty if more is open than its ends. */
  public Optional<String> core() {
    return isAny()
        ? Optional.of("")
        : new Pattern(parts.subList(opensFront() ? 1 : 0, parts.size() - (opensBack() ? 1 : 0)))
            .plain();
  }

  /** Whether it matches every text. */
  public boolean isAny() {
    for (Part part : parts) {
      if (part != Wildcard.ANY) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  public boolean opensFront() {
    return !parts.isEmpty() && parts.getFirst() == Wildcard.ANY;
  }

  public boolean opensBack() {
    return !parts.isEmpty() && parts.getLast() == Wildcard.ANY;
  }

  /** The same, with any text in front or behind. A pattern that is open there stays as it is. */
  public Pattern open(boolean front, boolean back) {
    var opened = new ArrayList<Part>(parts.size() + 2);
    if (front && !opensFront()) {
      opened.add(Wildcard.ANY);
    }
    opened.addAll(parts);
    if (back && (opened.isEmpty() || opened.getLast() != Wildcard.ANY)) {
      opened.add(Wildcard.ANY);
    }
    return new Pattern(opened);
  }

  public List<String> placeholders() {
    return parts.stream()
        .filter(Placeholder.class::isInstance)
        .map(part -> ((Placeholder) part).name())
        .toList();
  }

  public boolean hasDash() {
    for (Part part : parts) {
      if (part instanceof Dash) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pattern with each literal part replaced by what {@code change} makes of its text. Literals
   * that come to stand side by side become one.
   */
  public Pattern mapLiterals(Function<String, List<Part>> change) {
    var out = new ArrayList<Part>(parts.size());
    for (Part part : parts) {
      List<Part> changed =
          part instanceof Literal(String text) ? change.apply(text) : List.of(part);
      changed.forEach(each -> add(each, out));
    }
    return new Pattern(out);
  }

  private static void add(Part part, List<Part> out) {
    if (part instanceof Literal(String text)) {
      if (text.isEmpty()) {
        return;
      }
      if (!out.isEmpty() && out.getLast() instanceof Literal(String before)) {
        out.set(out.size() - 1, new Literal(before + text));
        return;
      }
    }
    out.add(part);
  }

  /** How many patterns without dashes this one stands for; {@code Long.MAX_VALUE} if too many. */
  public long variantCount() {
    long count = 1;
    for (Part part : parts) {
      if (part instanceof Dash) {
        count = count > Long.MAX_VALUE / Dash.FORMS.length() ? Long.MAX_VALUE : count * 5;
      }
    }
    return count;
  }

  /** The patterns without dashes that this one stands for, the last dash changing fastest. */
  public List<Pattern> variants() {
    List<List<Part>> variants = List.of(List.of());
    for (Part part : parts) {
      var longer = new ArrayList<List<Part>>();
      for (List<Part> variant : variants) {
        for (Part form : forms(part)) {
          var next = new ArrayList<>(variant);
          add(form, next);
          longer.add(next);
        }
      }
      variants = longer;
    }
    return variants.stream().map(Pattern::new).toList();
  }

  private static List<Part> forms(Part part) {
    if (part instanceof Dash) {
      return Dash.FORMS.chars().<Part>mapToObj(c -> new Literal(Character.toString(c))).toList();
    }
    return List.of(part);
  }

  /**
   * The pattern with every letter in the one form that letters which differ only by case share, as
   * Unicode's simple case mappings have it.
   */
  public Pattern folded() {
    for (Part part : parts) {
      if (part instanceof Literal(String text) && !fold(text).equals(text)) {
        return foldedParts();
      }
    }
    return this;
  }

  private Pattern foldedParts() {
    var folded = new ArrayList<Part>(parts.size());
    for (Part part : parts) {
      folded.add(part instanceof Literal(String text) ? new Literal(fold(text)) : part);
    }
    return new Pattern(folded);
  }

  /** A number that two patterns have in common if they are equal but for upper and lower case. */
  public int foldedHash() {
    int hash = parts.size();
    for (Part part : parts) {
      hash =
          31 * hash
              + switch (part) {
                case Literal(String text) -> fold(text).hashCode();
                case Wildcard wildcard -> wildcard.sign();
                case Dash dash -> dash.written();
                case Placeholder(String name) -> name.hashCode();
              };
    }
    return hash;
  }

  /** {@code text} in the form that {@link #folded()} gives to literals. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 || (c >= 'A' && c <= 'Z')) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  private static String foldFrom(String text, int start) {
    var folded = new StringBuilder(text.length()).append(text, 0, start);
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c > 127) {
        folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
      } else {
        folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
      }
      i += Character.charCount(c);
    }
    return folded.toString();
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
