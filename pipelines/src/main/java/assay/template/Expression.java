package assay.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between the braces of a template. {@code at} is its place in the template. */
sealed interface Expression {

  int at();

  record Value(Data data, int at) implements Expression {}

  record Name(String name, int at) implements Expression {}

  record ListOf(List<Expression> items, int at) implements Expression {}

  record TableOf(List<Expression> keys, List<Expression> values, int at) implements Expression {}

  record Part(Expression of, String name, int at) implements Expression {}

  record Index(Expression of, Expression index, int at) implements Expression {}

  record Slice(Expression of, Optional<Expression> from, Optional<Expression> to, int at)
      implements Expression {}

  record Not(Expression of, int at) implements Expression {}

  record Negative(Expression of, int at) implements Expression {}

  /** {@code and}, {@code or}, {@code ~}, arithmetic, comparisons, {@code in}. */
  record Binary(String operator, Expression left, Expression right, int at) implements Expression {}

  record Choice(Expression condition, Expression then, Optional<Expression> otherwise, int at)
      implements Expression {}

  record Filter(Expression of, String name, Arguments arguments, int at) implements Expression {}

  record Test(Expression of, String name, List<Expression> arguments, boolean negated, int at)
      implements Expression {}

  /** A method of a text, a list or a table. */
  record Call(Expression of, String method, Arguments arguments, int at) implements Expression {}

  record Range(List<Expression> arguments, int at) implements Expression {}

  /** Arguments in order, and those with names. */
  record Arguments(List<Expression> positional, Map<String, Expression> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());
  }
}
