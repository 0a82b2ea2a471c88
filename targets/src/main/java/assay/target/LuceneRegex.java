package assay.target;

import assay.emit.Approximation;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.regex.Anchor;
import assay.regex.CaseVariants;
import assay.regex.CharClass;
import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexNode;
import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Regular expressions as Lucene has them: for the whole value, without anchors, flags and classes
 * of a name. Each is written anew from its tree, so that it finds the same (Lucene's documentation
 * of {@code RegExp} is the source).
 */
final class LuceneRegex {

  private static final String SPECIAL = ".?+*|{}[]()\"\\#@&<>~^$-";

  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private static final CharClass ANY =
      new CharClass(false, List.of(new CharClass.Range(0, Character.MAX_CODE_POINT)));

  private static final RegexNode ANY_TEXT =
      new RegexNode.Repeat(ANY, 0, RegexNode.Repeat.UNBOUNDED, false);

  private final StringBuilder out = new StringBuilder();

  /** Whether it finds nothing more and nothing less. */
  private boolean exact = true;

  /** What it has and Lucene cannot say; empty if there is nothing. */
  private String lacks = "";

  private LuceneRegex() {}

  /** An expression for whole values: its text, or what Lucene lacks to say it. */
  record Whole(String text, boolean exact, String lacks) {

    /** What a language says with the expression in {@code frame}. */
    Said said(UnaryOperator<String> frame) {
      if (!lacks.isEmpty()) {
        return Said.not(lacks);
      }
      Said said = Said.exactly(frame.apply(text));
      return exact ? said : said.nearly(Approximation.REGEX);
    }
  }

  /** An expression for the whole of each value in which {@code regex} finds something. */
  static Whole whole(Regex regex) {
    var writer = new LuceneRegex();
    Flags flags = regex.flags();
    writer.write(back(front(regex.tree(), flags), flags), flags);
    return new Whole(writer.out.toString(), writer.exact, writer.lacks);
  }

  /** An expression for the values that {@code pattern} matches. */
  static String whole(Pattern pattern) {
    return Escaping.before("\\", SPECIAL, ".*", ".").of(pattern);
  }

  // ------------------------------------------------------------ from found to whole

  /** {@code node} with any text before it, where it is not bound to the start. */
  private static RegexNode front(RegexNode node, Flags flags) {
    return switch (node) {
      case Anchor anchor when isStart(anchor, flags) -> RegexNode.empty();
      case RegexNode.Group(RegexNode inner) -> front(inner, flags);
      case RegexNode.Flagged(Flags on, Flags off, RegexNode inner) ->
          new RegexNode.Flagged(on, off, front(inner, flags(node, flags)));
      case RegexNode.Alternation(List<RegexNode> choices) ->
          RegexNode.anyOf(choices.stream().map(choice -> front(choice, flags)).toList());
      case RegexNode.Concat(List<RegexNode> parts) when !parts.isEmpty() -> {
        var edged = new ArrayList<>(parts);
        edged.set(0, front(parts.getFirst(), flags));
        yield RegexNode.sequence(edged);
      }
      default -> RegexNode.sequence(List.of(ANY_TEXT, node));
    };
  }

  /** {@code node} with any text behind it, where it is not bound to the end. */
  private static RegexNode back(RegexNode node, Flags flags) {
    return switch (node) {
      case Anchor anchor when isEnd(anchor, flags) -> RegexNode.empty();
      case RegexNode.Group(RegexNode inner) -> back(inner, flags);
      case RegexNode.Flagged(Flags on, Flags off, RegexNode inner) ->
          new RegexNode.Flagged(on, off, back(inner, flags(node, flags)));
      case RegexNode.Alternation(List<RegexNode> choices) ->
          RegexNode.anyOf(choices.stream().map(choice -> back(choice, flags)).toList());
      case RegexNode.Concat(List<RegexNode> parts) when !parts.isEmpty() -> {
        var edged = new ArrayList<>(parts);
        edged.set(parts.size() - 1, back(parts.getLast(), flags));
        yield RegexNode.sequence(edged);
      }
      default -> RegexNode.sequence(List.of(node, ANY_TEXT));
    };
  }

  private static Flags flags(RegexNode node, Flags around) {
    return node instanceof RegexNode.Flagged flagged ? flagged.within(around) : around;
  }

  private static boolean isStart(Anchor anchor, Flags flags) {
    return anchor == Anchor.TEXT_START || (anchor == Anchor.START && !flags.has(Flag.MULTILINE));
  }

  private static boolean isEnd(Anchor anchor, Flags flags) {
    return anchor == Anchor.TEXT_END || (anchor == Anchor.END && !flags.has(Flag.MULTILINE));
  }

  // ------------------------------------------------------------ writing

  private void write(RegexNode node, Flags flags) {
    switch (node) {
      case RegexNode.Literal(String text) ->
          text.codePoints().forEach(c -> character(c, flags.has(Flag.IGNORE_CASE)));
      case RegexNode.AnyChar any -> {
        exact &= flags.has(Flag.DOT_ALL);
        out.append('.');
      }
      case CharClass set -> characterClass(set, flags.has(Flag.IGNORE_CASE));
      case Anchor anchor -> lacks = "`" + anchor.written() + "` within a regular expression";
      case RegexNode.Concat(List<RegexNode> parts) -> sequence(parts, flags);
      case RegexNode.Alternation(List<RegexNode> choices) -> {
        for (int i = 0; i < choices.size(); i++) {
          out.append(i == 0 ? "(" : "|");
          write(choices.get(i), flags);
        }
        out.append(')');
      }
      case RegexNode.Group(RegexNode inner) -> bracketed(inner, flags);
      case RegexNode.Flagged flagged -> bracketed(flagged.node(), flagged.within(flags));
      case RegexNode.Repeat repeat -> {
        bracketed(repeat.node(), flags);
        out.append(bounds(repeat));
      }
    }
  }

  private void sequence(List<RegexNode> parts, Flags flags) {
    if (parts.isEmpty()) {
      out.append("()");
    }
    parts.forEach(part -> write(part, flags));
  }

  /** {@code node} so that what follows is for the whole of it. */
  private void bracketed(RegexNode node, Flags flags) {
    boolean holds =
        node instanceof RegexNode.AnyChar
            || node instanceof CharClass
            || node instanceof RegexNode.Alternation
            || (node instanceof RegexNode.Literal(String text)
                && text.codePointCount(0, text.length()) == 1);
    if (!holds) {
      out.append('(');
    }
    write(node, flags);
    if (!holds) {
      out.append(')');
    }
  }

  private static String bounds(RegexNode.Repeat repeat) {
    int min = repeat.min();
    if (repeat.isUnbounded()) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    return min == 0 && repeat.max() == 1 ? "?" : "{" + min + "," + repeat.max() + "}";
  }

  private void character(int c, boolean ignoreCase) {
    String variants = ignoreCase ? variants(c) : "";
    if (variants.codePointCount(0, variants.length()) > 1) {
      out.append('[').append(variants).append(']');
    } else {
      escaped(c);
    }
  }

  private static String variants(int c) {
    return Arrays.stream(CaseVariants.of(c))
        .distinct()
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private void escaped(int c) {
    if (SPECIAL.indexOf(c) >= 0) {
      out.append('\\');
    }
    out.appendCodePoint(c);
  }

  private void characterClass(CharClass set, boolean ignoreCase) {
    if (set.equals(ANY)) {
      out.append('.');
      return;
    }
    out.append(set.negated() ? "[^" : "[");
    for (CharClass.Item item : set.items()) {
      switch (item) {
        case CharClass.Range(int first, int last) -> range(first, last, ignoreCase);
        case CharClass.Named named -> named(named);
      }
    }
    out.append(']');
  }

  private void range(int first, int last, boolean ignoreCase) {
    escaped(first);
    if (first != last) {
      out.append('-');
      escaped(last);
    }
    if (ignoreCase) {
      exact &= last < 0x80;
      IntStream.rangeClosed(first, Math.min(last, 'z'))
          .flatMap(c -> Arrays.stream(CaseVariants.of(c)))
          .filter(variant -> variant < first || variant > last)
          .distinct()
          .forEach(this::escaped);
    }
  }

  /** The characters of ASCII among those of {@code named}. */
  private void named(CharClass.Named named) {
    exact = false;
    out.append(
        switch (named) {
          case DIGIT -> "0-9";
          case WORD -> "0-9A-Z_a-z";
          case SPACE -> "\t-\r\34-\37 ";
          case NOT_DIGIT -> "\0-/:-" + LAST;
          case NOT_WORD -> "\0-/:-\\@\\[-\\^`\\{-" + LAST;
          case NOT_SPACE -> "\0-\b\16-\33!-" + LAST;
        });
  }
}
