package assay.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression as a tree. Brackets that only hold together leave no node, characters side
 * by side are one {@link Literal}, so that each meaning of this kind has one tree: whoever builds
 * one calls {@link #sequence} and {@link #anyOf}. What flags change is not resolved here; they are
 * those of the {@link Regex} and of each {@link Flagged} on the way.
 */
public sealed interface RegexNode
    permits RegexNode.Literal,
        RegexNode.AnyChar,
        CharClass,
        Anchor,
        RegexNode.Concat,
        RegexNode.Alternation,
        RegexNode.Group,
        RegexNode.Flagged,
        RegexNode.Repeat {

  /** These characters, one after the other; there is at least one. */
  record Literal(String text) implements RegexNode {
    public Literal {
      require(!text.isEmpty(), "an empty literal");
    }

    boolean isOneCharacter() {
      return text.length() == Character.charCount(text.codePointAt(0));
    }
  }

  /** The dot: any character but, without {@link Flag#DOT_ALL}, a newline. */
  record AnyChar() implements RegexNode {}

  /** The parts one after the other: two or more, or none, which is the empty text. */
  record Concat(List<RegexNode> parts) implements RegexNode {
    public Concat {
      parts = List.copyOf(parts);
      require(parts.size() != 1, "a sequence of one");
      RegexNode before = new AnyChar();
      for (RegexNode part : parts) {
        require(!(part instanceof Concat), "a sequence directly within a sequence");
        require(!(part instanceof Literal && before instanceof Literal), "a literal in two parts");
        before = part;
      }
    }
  }

  /** One of the choices; there are at least two. */
  record Alternation(List<RegexNode> choices) implements RegexNode {
    public Alternation {
      choices = List.copyOf(choices);
      require(choices.size() > 1, "a choice of less than two");
      for (RegexNode choice : choices) {
        require(!(choice instanceof Alternation), "a choice directly within a choice");
      }
    }
  }

  /** Brackets that other tools take a part of the text out with; they do not change the match. */
  record Group(RegexNode node) implements RegexNode {}

  /** {@code node} with some flags turned on and others off. */
  record Flagged(Flags on, Flags off, RegexNode node) implements RegexNode {
    public Flagged {
      require(!on.isEmpty() || !off.isEmpty(), "no flag");
      require(on.without(off).equals(on), "a flag both on and off");
    }

    /** Those that hold for {@code node} where {@code around} hold for this. */
    public Flags within(Flags around) {
      return around.with(on).without(off);
    }
  }

  /** {@code node} at least {@code min} and at most {@code max} times; {@code lazy} if few do. */
  record Repeat(RegexNode node, int min, int max, boolean lazy) implements RegexNode {

    /** The {@code max} of a repetition that has none. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public Repeat {
      require(0 <= min && min <= max, "bounds that are none");
    }

    public boolean isUnbounded() {
      return max == UNBOUNDED;
    }
  }

  /** The expression of the empty text. */
  static RegexNode empty() {
    return new Concat(List.of());
  }

  /** {@code parts} one after the other, as the tree has it. */
  static RegexNode sequence(List<RegexNode> parts) {
    var flat = new ArrayList<RegexNode>();
    for (RegexNode part : parts) {
      if (part instanceof Concat inner) {
        inner.parts().forEach(node -> append(node, flat));
      } else {
        append(part, flat);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Concat(flat);
  }

  private static void append(RegexNode node, List<RegexNode> parts) {
    if (node instanceof Literal(String text)
        && !parts.isEmpty()
        && parts.getLast() instanceof Literal(String before)) {
      parts.set(parts.size() - 1, new Literal(before + text));
    } else {
      parts.add(node);
    }
  }

  /** One of {@code choices}, of which there is at least one, as the tree has it. */
  static RegexNode anyOf(List<RegexNode> choices) {
    var flat = new ArrayList<RegexNode>();
    for (RegexNode choice : choices) {
      if (choice instanceof Alternation inner) {
        flat.addAll(inner.choices());
      } else {
        flat.add(choice);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Alternation(flat);
  }

  /**
   * This tree as a regular expression, each thing in its one canonical writing. Parsed again, it
   * gives this tree.
   */
  default String print() {
    return RegexPrinter.print(this);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
