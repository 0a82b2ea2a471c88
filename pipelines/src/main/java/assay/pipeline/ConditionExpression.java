package assay.pipeline;

import assay.pipeline.Conditions.All;
import assay.pipeline.Conditions.AnyOf;
import assay.pipeline.Conditions.Not;
import assay.pipeline.Conditions.One;
import assay.pipeline.Conditions.Tree;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how named conditions are joined: {@code or} binds least, then {@code and}, {@code not}. */
final class ConditionExpression<C> {

  private static final int DEEPEST = 100;

  private final Parameters step;
  private final Written written;
  private final Map<String, One<C>> named;
  private final Set<String> names;
  private final Set<String> used;
  private int at;
  private int depth;
  private boolean broken;

  /**
   * @param named the conditions that could be read
   * @param names the names of all of them
   * @param used gets the names that the expression has
   */
  ConditionExpression(
      Parameters step,
      Written written,
      Map<String, One<C>> named,
      Set<String> names,
      Set<String> used) {
    this.step = step;
    this.written = written;
    this.named = named;
    this.names = names;
    this.used = used;
  }

  Tree<C> read() {
    Tree<C> tree = or();
    if (!broken && !peek().isEmpty()) {
      broken("expected `and` or `or`, not `%s`".formatted(peek()));
    }
    if (broken) {
      used.addAll(names);
    }
    return tree;
  }

  private Tree<C> or() {
    var terms = new ArrayList<Tree<C>>(List.of(and()));
    while (take("or")) {
      terms.add(and());
    }
    return terms.size() == 1 ? terms.getFirst() : new AnyOf<>(terms);
  }

  private Tree<C> and() {
    var terms = new ArrayList<Tree<C>>(List.of(not()));
    while (take("and")) {
      terms.add(not());
    }
    return terms.size() == 1 ? terms.getFirst() : new All<>(terms);
  }

  private Tree<C> not() {
    if (++depth > DEEPEST) {
      broken("the expression is nested too deep");
      return new All<>(List.of());
    }
    Tree<C> tree = take("not") ? new Not<>(not()) : term();
    depth--;
    return tree;
  }

  private Tree<C> term() {
    if (take("(")) {
      Tree<C> tree = or();
      if (!take(")")) {
        broken("a bracket is not closed");
      }
      return tree;
    }
    String name = peek();
    if (broken || name.isEmpty() || name.equals(")") || name.equals("and") || name.equals("or")) {
      broken(
          name.isEmpty() ? "the expression ends too early" : "expected a name, not `" + name + "`");
      return new All<>(List.of());
    }
    int start = skipped();
    take(name);
    used.add(name);
    if (!names.contains(name)) {
      step.problem(
          PipelineProblems.unknownCondition(
              name, step.within(written, start, start + name.length()), names));
    }
    One<C> condition = named.get(name);
    return condition == null ? new All<>(List.of()) : condition;
  }

  private void broken(String message) {
    if (!broken) {
      broken = true;
      int start = Math.max(0, Math.min(skipped(), written.text().length() - 1));
      int end = Math.max(start, Math.min(written.text().length(), start + 1));
      step.problem(PipelineProblems.brokenExpression(message, step.within(written, start, end)));
      at = written.text().length();
    }
  }

  /** Where the next word begins. */
  private int skipped() {
    int i = at;
    while (i < written.text().length() && Character.isWhitespace(written.text().charAt(i))) {
      i++;
    }
    return i;
  }

  /** The next word or bracket; empty at the end. */
  private String peek() {
    String text = written.text();
    int start = skipped();
    int end = start;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return start < text.length() && end == start
        ? text.substring(start, start + 1)
        : text.substring(start, end);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private boolean take(String word) {
    if (peek().equals(word)) {
      at = skipped() + word.length();
      return true;
    }
    return false;
  }
}
