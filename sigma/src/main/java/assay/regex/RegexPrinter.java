package assay.regex;

import assay.regex.CharClass.Named;
import java.util.Locale;

/** Writes a tree as a regular expression, with the fewest brackets. */
final class RegexPrinter {

  /** What a part must be so that it needs no brackets; each is more than the one before. */
  private enum Holds {
    AS_CHOICE,
    IN_SEQUENCE,
    WHEN_REPEATED
  }

  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  /** With those that make sets of sets in some engines. */
  private static final String SPECIAL_IN_CLASS = "\\[]^-&~|";

  private final StringBuilder out = new StringBuilder();

  private RegexPrinter() {}

  static String print(RegexNode node) {
    var printer = new RegexPrinter();
    printer.write(node);
    return printer.out.toString();
  }

  private void write(RegexNode node) {
    switch (node) {
      case RegexNode.Literal literal ->
          literal.text().codePoints().forEach(c -> escaped(c, SPECIAL));
      case RegexNode.AnyChar any -> out.append('.');
      case CharClass set -> characterClass(set);
      case Anchor anchor -> out.append(anchor.written());
      case RegexNode.Concat concat ->
          concat.parts().forEach(part -> bracketed(part, Holds.IN_SEQUENCE));
      case RegexNode.Alternation alternation -> {
        String bar = "";
        for (RegexNode choice : alternation.choices()) {
          out.append(bar);
          write(choice);
          bar = "|";
        }
      }
      case RegexNode.Group group -> group("(", group.node());
      case RegexNode.Flagged flagged -> group(opening(flagged), flagged.node());
      case RegexNode.Repeat repeat -> {
        bracketed(repeat.node(), Holds.WHEN_REPEATED);
        out.append(bounds(repeat)).append(repeat.lazy() ? "?" : "");
      }
    }
  }

  private void bracketed(RegexNode node, Holds needed) {
    if (holds(node).compareTo(needed) < 0) {
      group("(?:", node);
    } else {
      write(node);
    }
  }

  private void group(String opening, RegexNode node) {
    out.append(opening);
    write(node);
    out.append(')');
  }

  private static Holds holds(RegexNode node) {
    return switch (node) {
      case RegexNode.Alternation choice -> Holds.AS_CHOICE;
      case RegexNode.Literal literal ->
          literal.isOneCharacter() ? Holds.WHEN_REPEATED : Holds.IN_SEQUENCE;
      case RegexNode.Concat concat -> Holds.IN_SEQUENCE;
      case RegexNode.Repeat repeat -> Holds.IN_SEQUENCE;
      case Anchor anchor -> Holds.IN_SEQUENCE;
      case RegexNode.AnyChar any -> Holds.WHEN_REPEATED;
      case CharClass set -> Holds.WHEN_REPEATED;
      case RegexNode.Group group -> Holds.WHEN_REPEATED;
      case RegexNode.Flagged flagged -> Holds.WHEN_REPEATED;
    };
  }

  private static String opening(RegexNode.Flagged flagged) {
    String off = flagged.off().isEmpty() ? "" : "-" + flagged.off().letters();
    return "(?" + flagged.on().letters() + off + ":";
  }

  private static String bounds(RegexNode.Repeat repeat) {
    int min = repeat.min();
    if (repeat.isUnbounded()) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    if (min == repeat.max()) {
      return "{" + min + "}";
    }
    return min == 0 && repeat.max() == 1 ? "?" : "{" + min + "," + repeat.max() + "}";
  }

  private void characterClass(CharClass set) {
    if (!set.negated()
        && set.items().size() == 1
        && set.items().getFirst() instanceof Named named) {
      named(named);
      return;
    }
    out.append(set.negated() ? "[^" : "[");
    for (CharClass.Item item : set.items()) {
      switch (item) {
        case Named named -> named(named);
        case CharClass.Range range -> range(range);
      }
    }
    out.append(']');
  }

  private void named(Named named) {
    out.append('\\').append(named.letter());
  }

  private void range(CharClass.Range range) {
    escaped(range.first(), SPECIAL_IN_CLASS);
    if (range.first() != range.last()) {
      out.append('-');
      escaped(range.last(), SPECIAL_IN_CLASS);
    }
  }

  private void escaped(int character, String special) {
    switch (character) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\f' -> out.append("\\f");
      default -> {
        if (special.indexOf(character) >= 0) {
          out.append('\\').appendCodePoint(character);
        } else if (isUnseen(character)) {
          out.append(
              String.format(Locale.ROOT, character < 0x100 ? "\\x%02x" : "\\u%04x", character));
        } else {
          out.appendCodePoint(character);
        }
      }
    }
  }

  /** Whether {@code character} is better written by its code, and can be. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          Character.isBmpCodePoint(character);
      default -> false;
    };
  }
}
