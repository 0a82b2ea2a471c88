package assay.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression as steps, repetitions written out: the automaton of Thompson ("Regular
 * Expression Search Algorithm", 1968), written as Pike does.
 */
final class Program {

  static final int MOST_STEPS = 10_000;

  private final List<Step> steps = new ArrayList<>();

  /** One step; after it comes the next, unless it says otherwise. */
  sealed interface Step {}

  /** Takes a character of the class. */
  record Read(CharClass set, boolean ignoreCase) implements Step {
    boolean takes(int character) {
      return set.contains(character, ignoreCase);
    }
  }

  /** Goes on only at such a place. */
  record Check(Anchor anchor, boolean multiline) implements Step {}

  /** Goes on at the next step and at {@code other} as well. */
  record Fork(int other) implements Step {}

  /** Goes on at {@code to}. */
  record Jump(int to) implements Step {}

  /** The text matches. */
  record Match() implements Step {}

  Program(Regex regex) {
    add(regex.tree(), regex.flags());
    steps.add(new Match());
  }

  int size() {
    return steps.size();
  }

  Step step(int at) {
    return steps.get(at);
  }

  /** How many steps {@code node} takes at most; nothing is written out to tell. */
  static long size(RegexNode node) {
    return switch (node) {
      case RegexNode.Literal literal -> literal.text().codePointCount(0, literal.text().length());
      case RegexNode.AnyChar any -> 1;
      case CharClass set -> 1;
      case Anchor anchor -> 1;
      case RegexNode.Concat concat -> sum(concat.parts());
      case RegexNode.Alternation choice -> sum(choice.choices()) + 2L * choice.choices().size();
      case RegexNode.Group group -> size(group.node());
      case RegexNode.Flagged flagged -> size(flagged.node());
      case RegexNode.Repeat repeat -> size(repeat);
    };
  }

  private static long sum(List<RegexNode> nodes) {
    long sum = 0;
    for (RegexNode node : nodes) {
      sum += size(node);
    }
    return sum;
  }

  private static long size(RegexNode.Repeat repeat) {
    // Above the bound the size is of no interest, and would not always fit.
    long one = Math.min(size(repeat.node()), MOST_STEPS);
    if (one == 0) {
      return 0;
    }
    return repeat.min() * one
        + (repeat.isUnbounded() ? one + 2 : (repeat.max() - repeat.min()) * (one + 1));
  }

  private void add(RegexNode node, Flags flags) {
    switch (node) {
      case RegexNode.Literal literal ->
          literal.text().codePoints().forEach(c -> read(CharClass.of(c), flags));
      case RegexNode.AnyChar any ->
          read(flags.has(Flag.DOT_ALL) ? CharClass.ALL : CharClass.ALL_BUT_NEWLINE, flags);
      case CharClass set -> read(set, flags);
      case Anchor anchor -> steps.add(new Check(anchor, flags.has(Flag.MULTILINE)));
      case RegexNode.Concat concat -> concat.parts().forEach(part -> add(part, flags));
      case RegexNode.Alternation choice -> addChoices(choice.choices(), flags);
      case RegexNode.Group group -> add(group.node(), flags);
      case RegexNode.Flagged flagged -> add(flagged.node(), flagged.within(flags));
      case RegexNode.Repeat repeat -> addRepeat(repeat, flags);
    }
  }

  private void read(CharClass set, Flags flags) {
    steps.add(new Read(set, flags.has(Flag.IGNORE_CASE)));
  }

  private void addChoices(List<RegexNode> choices, Flags flags) {
    var jumps = new ArrayList<Integer>();
    for (RegexNode choice : choices.subList(0, choices.size() - 1)) {
      int fork = reserve();
      add(choice, flags);
      jumps.add(reserve());
      steps.set(fork, new Fork(steps.size()));
    }
    add(choices.getLast(), flags);
    for (int jump : jumps) {
      steps.set(jump, new Jump(steps.size()));
    }
  }

  private void addRepeat(RegexNode.Repeat repeat, Flags flags) {
    if (size(repeat.node()) == 0) {
      return;
    }
    for (int i = 0; i < repeat.min(); i++) {
      add(repeat.node(), flags);
    }
    if (repeat.isUnbounded()) {
      int fork = reserve();
      add(repeat.node(), flags);
      steps.add(new Jump(fork));
      steps.set(fork, new Fork(steps.size()));
      return;
    }
    var forks = new ArrayList<Integer>();
    for (int i = repeat.min(); i < repeat.max(); i++) {
      forks.add(reserve());
      add(repeat.node(), flags);
    }
    for (int fork : forks) {
      steps.set(fork, new Fork(steps.size()));
    }
  }

  /** The place of a step that is set when it is known where it leads. */
  private int reserve() {
    steps.add(new Jump(0));
    return steps.size() - 1;
  }
}
