package assay.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the plain text a regular expression looks for. */
final class PlainTextFinder {

  private Flags flags;

  PlainTextFinder(Flags flags) {
    this.flags = flags;
  }

  Optional<PlainText> find(RegexNode tree) {
    List<RegexNode> parts = new ArrayList<>(partsOf(tree));
    boolean atStart = !parts.isEmpty() && isStart(parts.getFirst());
    if (atStart) {
      parts.removeFirst();
    }
    boolean atEnd = !parts.isEmpty() && isEnd(parts.getLast());
    if (atEnd) {
      parts.removeLast();
    }
    // What may be absent at an open end is never needed for a match.
    while (!atStart && !parts.isEmpty() && mayBeAbsent(parts.getFirst())) {
      parts.removeFirst();
    }
    while (!atEnd && !parts.isEmpty() && mayBeAbsent(parts.getLast())) {
      parts.removeLast();
    }
    return textOf(parts)
        .filter(text -> !text.isEmpty() || (atStart && atEnd))
        .map(text -> new PlainText(text, atStart, atEnd, isCased(text)));
  }

  /** The parts of the expression, without brackets around the whole and with their flags. */
  private List<RegexNode> partsOf(RegexNode node) {
    return switch (node) {
      case RegexNode.Group group -> partsOf(group.node());
      case RegexNode.Flagged flagged -> {
        flags = flagged.within(flags);
        yield partsOf(flagged.node());
      }
      case RegexNode.Concat concat -> concat.parts();
      case RegexNode.Literal literal -> List.of(literal);
      case RegexNode.AnyChar any -> List.of(any);
      case CharClass set -> List.of(set);
      case Anchor anchor -> List.of(anchor);
      case RegexNode.Alternation choice -> List.of(choice);
      case RegexNode.Repeat repeat -> List.of(repeat);
    };
  }

  private boolean isStart(RegexNode node) {
    return node == Anchor.TEXT_START || (node == Anchor.START && !flags.has(Flag.MULTILINE));
  }

  private boolean isEnd(RegexNode node) {
    return node == Anchor.TEXT_END || (node == Anchor.END && !flags.has(Flag.MULTILINE));
  }

  private static boolean mayBeAbsent(RegexNode node) {
    return node instanceof RegexNode.Repeat repeat && repeat.min() == 0;
  }

  /** The text of literals and of classes of one character; empty if there is anything else. */
  private static Optional<String> textOf(List<RegexNode> parts) {
    var text = new StringBuilder();
    for (RegexNode part : parts) {
      if (part instanceof RegexNode.Literal literal) {
        text.append(literal.text());
      } else if (part instanceof CharClass set && isOneCharacter(set)) {
        text.appendCodePoint(((CharClass.Range) set.items().getFirst()).first());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(text.toString());
  }

  private static boolean isOneCharacter(CharClass set) {
    return !set.negated()
        && set.items().size() == 1
        && set.items().getFirst() instanceof CharClass.Range range
        && range.first() == range.last();
  }

  private boolean isCased(String text) {
    return !flags.has(Flag.IGNORE_CASE) && text.codePoints().anyMatch(CaseVariants::hasOthers);
  }
}
