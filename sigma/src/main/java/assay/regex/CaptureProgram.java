package assay.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression as steps that also note where groups begin and end, and that prefer one way
 * over another as a backtracking engine does: a fork's first way comes first.
 */
final class CaptureProgram {

  private final List<Step> steps = new ArrayList<>();
  private int groups;

  /** One step; after it comes the next, unless it says otherwise. */
  sealed interface Step {}

  record Read(CharClass set, boolean ignoreCase) implements Step {}

  record Check(Anchor anchor, boolean multiline) implements Step {}

  record Fork(int first, int second) implements Step {}

  record Jump(int to) implements Step {}

  /** Notes the place in {@code slot}. */
  record Save(int slot) implements Step {}

  record Match() implements Step {}

  CaptureProgram(Regex regex) {
    add(regex.tree(), regex.flags());
    steps.add(new Match());
  }

  int size() {
    return steps.size();
  }

  Step step(int at) {
    return steps.get(at);
  }

  /** How many groups the expression has; the whole is not counted. */
  int groups() {
    return groups;
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
      case RegexNode.Group group -> addGroup(group, ++groups, flags);
      case RegexNode.Flagged flagged -> add(flagged.node(), flagged.within(flags));
      case RegexNode.Repeat repeat -> addRepeat(repeat, flags);
    }
  }

  private void read(CharClass set, Flags flags) {
    steps.add(new Read(set, flags.has(Flag.IGNORE_CASE)));
  }

  private void addGroup(RegexNode.Group group, int number, Flags flags) {
    steps.add(new Save(2 * number));
    add(group.node(), flags);
    steps.add(new Save(2 * number + 1));
  }

  private void addChoices(List<RegexNode> choices, Flags flags) {
    var jumps = new ArrayList<Integer>();
    for (RegexNode choice : choices.subList(0, choices.size() - 1)) {
      int fork = reserve();
      add(choice, flags);
      jumps.add(reserve());
      steps.set(fork, new Fork(fork + 1, steps.size()));
    }
    add(choices.getLast(), flags);
    for (int jump : jumps) {
      steps.set(jump, new Jump(steps.size()));
    }
  }

  /** A group that is written out several times keeps its number, as its last time counts. */
  private void addRepeat(RegexNode.Repeat repeat, Flags flags) {
    int before = groups;
    int after = before;
    for (int i = 0; i < repeat.min(); i++) {
      groups = before;
      add(repeat.node(), flags);
      after = groups;
    }
    var forks = new ArrayList<Integer>();
    int optional = repeat.isUnbounded() ? 1 : repeat.max() - repeat.min();
    for (int i = 0; i < optional; i++) {
      groups = before;
      forks.add(reserve());
      add(repeat.node(), flags);
      after = groups;
    }
    groups = after;
    if (repeat.isUnbounded()) {
      steps.add(new Jump(forks.getLast()));
    }
    for (int fork : forks) {
      int into = fork + 1;
      int past = steps.size();
      steps.set(fork, repeat.lazy() ? new Fork(past, into) : new Fork(into, past));
    }
  }

  private int reserve() {
    steps.add(new Jump(0));
    return steps.size() - 1;
  }
}
