package assay.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the plain text a regular expression looks for. */
final class PlainTextFinder {

  private final Flags flags;
  private final List<RegexNode> parts = new ArrayList<>();

  private PlainTextFinder(RegexNode tree, Flags flags) {
    this.flags = flags;
    spread(tree);
  }

  static Optional<PlainText> find(RegexNode tree, Flags flags) {
    if (tree instanceof RegexNode.Group group) {
      return find(group.node(), flags);
    }
    if (tree instanceof RegexNode.Flagged flagged) {
      return find(flagged.node(), flagged.within(flags));
    }
    return new PlainTextFinder(tree, flags).find();
  }

  /** Adds the parts of {@code node}, leaving out the brackets that take something out. */
  private void spread(RegexNode node) {
    if (node instanceof RegexNode.Group group) {
      spread(group.node());
    } else if (node instanceof RegexNode.Concat concat) {
      concat.parts().forEach(this::spread);
    } else {
      parts.add(node);
    }
  }

  private Optional<PlainText> find() {
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
    return text()
        .filter(text -> !text.isEmpty() || (atStart && atEnd))
        .map(text -> new PlainText(text, atStart, atEnd, isCased(text)));
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
  private Optional<String> text() {
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
