package assay.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a template. */
final class Renderer {

  private static final int LONGEST_OUTPUT = 1 << 22;

  private final Evaluator evaluator;
  private final boolean escape;
  private StringBuilder out = new StringBuilder();

  /** How long all texts are together, those that are set aside as well. */
  private long written;

  private Renderer(Map<String, Data> names, boolean escape) {
    this.evaluator = new Evaluator(names);
    this.escape = escape;
  }

  static String render(List<Statement> statements, Map<String, Data> names, boolean escape) {
    var renderer = new Renderer(names, escape);
    renderer.run(statements);
    return renderer.out.toString();
  }

  private void run(List<Statement> statements) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Plain plain -> write(plain.text(), 0);
        case Statement.Output output -> output(output.value());
        case Statement.If choice -> choose(choice);
        case Statement.For loop -> loop(loop);
        case Statement.Set set -> evaluator.set(set.name(), evaluator.value(set.value()));
        case Statement.SetBlock set -> setBlock(set);
      }
    }
  }

  private void write(String text, int at) {
    written += text.length();
    if (written > LONGEST_OUTPUT) {
      throw new TemplateStop(
          at, "the template gives more than 4,194,304 characters", "repeat less");
    }
    out.append(text);
  }

  private void output(Expression expression) {
    String text = evaluator.value(expression).print();
    write(escape && !isSafe(expression) ? Filters.escape(text) : text, expression.at());
  }

  private static boolean isSafe(Expression expression) {
    return expression instanceof Expression.Filter filter && Filters.isSafe(filter.name());
  }

  private void choose(Statement.If choice) {
    for (Statement.Branch branch : choice.branches()) {
      Optional<Expression> condition = branch.condition();
      if (condition.isEmpty() || evaluator.value(condition.get()).isTrue()) {
        run(branch.body());
        return;
      }
    }
  }

  private void loop(Statement.For loop) {
    Map<String, Data> before = evaluator.names();
    var items = new ArrayList<Data>();
    for (Data item : evaluator.items(evaluator.value(loop.over()), loop.over().at())) {
      bind(loop, item);
      if (loop.condition().isEmpty() || evaluator.value(loop.condition().get()).isTrue()) {
        items.add(item);
      }
    }
    for (int i = 0; i < items.size(); i++) {
      evaluator.restore(before);
      bind(loop, items.get(i));
      evaluator.set("loop", progress(i, items.size()));
      evaluator.step(loop.at());
      run(loop.body());
    }
    evaluator.restore(before);
    if (items.isEmpty()) {
      run(loop.otherwise());
    }
  }

  private void bind(Statement.For loop, Data item) {
    if (loop.names().size() == 1) {
      evaluator.set(loop.names().getFirst(), item);
      return;
    }
    List<Data> parts = item instanceof Data.Items list ? list.items() : List.of();
    if (parts.size() != loop.names().size()) {
      throw new TemplateStop(
          loop.at(),
          "an item has not as many parts as the loop has names",
          "write one name for each part, as in `for key, value in map.items()`");
    }
    for (int i = 0; i < parts.size(); i++) {
      evaluator.set(loop.names().get(i), parts.get(i));
    }
  }

  private static Data progress(int index, int count) {
    Map<String, Data> loop = new LinkedHashMap<>();
    loop.put("index", Data.of(index + 1));
    loop.put("index0", Data.of(index));
    loop.put("revindex", Data.of(count - index));
    loop.put("revindex0", Data.of(count - index - 1));
    loop.put("first", Data.of(index == 0));
    loop.put("last", Data.of(index == count - 1));
    loop.put("length", Data.of(count));
    return new Data.Table(loop);
  }

  private void setBlock(Statement.SetBlock set) {
    StringBuilder outer = out;
    out = new StringBuilder();
    run(set.body());
    evaluator.set(set.name(), Data.of(out.toString()));
    out = outer;
  }

  /** A copy that can be changed. */
  static Map<String, Data> copy(Map<String, Data> names) {
    return new HashMap<>(names);
  }
}
