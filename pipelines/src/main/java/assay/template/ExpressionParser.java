package assay.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an expression: choice, or, and, not, comparison, {@code ~}, sums, products, powers. */
final class ExpressionParser {

  private static final int DEEPEST = 60;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=", "in");
  private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%");

  /** Words that end an expression, so are no names in it. */
  private static final Set<String> RESERVED = Set.of("if", "else", "and", "or", "not", "in", "is");

  private final Tokens in;
  private int depth;

  ExpressionParser(Tokens in) {
    this.in = in;
  }

  Expression expression() {
    if (++depth > DEEPEST) {
      throw new TemplateStop(in.peek().at(), "the expression is nested too deep", "split it");
    }
    Expression value = or();
    while (in.peek().is("if")) {
      int at = in.take().at();
      Expression condition = or();
      Optional<Expression> otherwise =
          in.take("else") ? Optional.of(expression()) : Optional.empty();
      value = new Expression.Choice(condition, value, otherwise, at);
    }
    depth--;
    return value;
  }

  /** An expression that a choice does not belong to, as the list of a {@code for} is. */
  Expression or() {
    Expression left = and();
    while (in.peek().is("or")) {
      int at = in.take().at();
      left = new Expression.Binary("or", left, and(), at);
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (in.peek().is("and")) {
      int at = in.take().at();
      left = new Expression.Binary("and", left, not(), at);
    }
    return left;
  }

  private Expression not() {
    int negations = 0;
    int at = in.peek().at();
    while (in.take("not")) {
      negations++;
    }
    Expression value = comparison();
    return negations % 2 == 1
        ? new Expression.Not(value, at)
        : negations > 0 ? new Expression.Not(new Expression.Not(value, at), at) : value;
  }

  private Expression comparison() {
    Expression first = joined();
    Expression left = first;
    Optional<Expression> whole = Optional.empty();
    while (true) {
      int at = in.peek().at();
      boolean negated = in.peek().is("not") && in.second().is("in") && in.take("not");
      if (!COMPARISONS.contains(in.peek().text()) || in.peek().kind() == Token.Kind.TEXT) {
        return whole.orElse(first);
      }
      String operator = in.take().text();
      Expression right = joined();
      Expression one = new Expression.Binary(operator, left, right, at);
      Expression link = negated ? new Expression.Not(one, at) : one;
      whole =
          Optional.of(
              whole
                  .<Expression>map(before -> new Expression.Binary("and", before, link, at))
                  .orElse(link));
      left = right;
    }
  }

  private Expression joined() {
    Expression left = sum();
    while (in.peek().is("~")) {
      int at = in.take().at();
      left = new Expression.Binary("~", left, sum(), at);
    }
    return left;
  }

  private Expression sum() {
    Expression left = product();
    while (in.peek().is("+") || in.peek().is("-")) {
      Token sign = in.take();
      left = new Expression.Binary(sign.text(), left, product(), sign.at());
    }
    return left;
  }

  private Expression product() {
    Expression left = signed();
    while (in.peek().kind() == Token.Kind.SIGN && PRODUCTS.contains(in.peek().text())) {
      Token sign = in.take();
      left = new Expression.Binary(sign.text(), left, signed(), sign.at());
    }
    return left;
  }

  private Expression signed() {
    return filtered(unfiltered());
  }

  private Expression unfiltered() {
    if (!in.peek().is("-")) {
      return power(primary());
    }
    int at = in.take().at();
    if (++depth > DEEPEST) {
      throw new TemplateStop(at, "the expression is nested too deep", "split it");
    }
    Expression value = new Expression.Negative(unfiltered(), at);
    depth--;
    return value;
  }

  private Expression power(Expression base) {
    Expression value = base;
    while (in.peek().is("**")) {
      int at = in.take().at();
      value = new Expression.Binary("**", value, primary(), at);
    }
    return value;
  }

  /** Filters and tests behind a value. */
  private Expression filtered(Expression start) {
    Expression value = start;
    while (true) {
      int at = in.peek().at();
      if (in.take("|")) {
        String name = in.name();
        value =
            new Expression.Filter(
                value,
                Filters.known(name, at),
                in.peek().is("(") ? arguments() : Expression.Arguments.NONE,
                at);
      } else if (in.take("is")) {
        boolean negated = in.take("not");
        String name = in.name();
        value = new Expression.Test(value, Tests.known(name, at), testArguments(name), negated, at);
      } else {
        return value;
      }
    }
  }

  private List<Expression> testArguments(String name) {
    if (in.peek().is("(")) {
      return arguments().positional();
    }
    return Tests.takesArgument(name) ? List.of(primary()) : List.of();
  }

  private Expression primary() {
    Expression value = atom();
    while (true) {
      int at = in.peek().at();
      if (in.take(".")) {
        String name = in.peek().kind() == Token.Kind.NUMBER ? in.take().text() : in.name();
        value =
            in.peek().is("(")
                ? new Expression.Call(value, Methods.known(name, at), arguments(), at)
                : new Expression.Part(value, name, at);
      } else if (in.take("[")) {
        value = index(value, at);
      } else if (in.peek().is("(")) {
        throw new TemplateStop(
            at, "only methods of texts, lists and maps can be called", "use a filter instead");
      } else {
        return value;
      }
    }
  }

  private Expression index(Expression of, int at) {
    Optional<Expression> from = in.peek().is(":") ? Optional.empty() : Optional.of(expression());
    if (in.take(":")) {
      Optional<Expression> to = in.peek().is("]") ? Optional.empty() : Optional.of(expression());
      in.expect("]");
      return new Expression.Slice(of, from, to, at);
    }
    in.expect("]");
    return new Expression.Index(of, from.orElseThrow(), at);
  }

  private Expression atom() {
    Token token = in.take();
    int at = token.at();
    return switch (token.kind()) {
      case TEXT -> text(token);
      case NUMBER -> new Expression.Value(number(token.text()), at);
      case NAME -> name(token);
      case END -> throw in.unexpected("a value");
      case SIGN ->
          switch (token.text()) {
            case "(" -> bracketed(at);
            case "[" -> new Expression.ListOf(list("]"), at);
            case "{" -> table(at);
            default ->
                throw new TemplateStop(
                    at, "expected a value, not `%s`".formatted(token.text()), "write a value");
          };
    };
  }

  /** Texts side by side are one. */
  private Expression text(Token first) {
    var text = new StringBuilder(first.text());
    while (in.peek().kind() == Token.Kind.TEXT) {
      text.append(in.take().text());
    }
    return new Expression.Value(Data.of(text.toString()), first.at());
  }

  private static Data number(String text) {
    return text.contains(".")
        ? new Data.Real(Double.parseDouble(text))
        : new Data.Int(new BigInteger(text));
  }

  private Expression name(Token token) {
    int at = token.at();
    return switch (token.text()) {
      case "true", "True" -> new Expression.Value(Data.of(true), at);
      case "false", "False" -> new Expression.Value(Data.of(false), at);
      case "none", "None" -> new Expression.Value(Data.none(), at);
      case "range" -> {
        in.expect("(");
        yield new Expression.Range(list(")"), at);
      }
      default -> {
        if (RESERVED.contains(token.text())) {
          throw new TemplateStop(
              at, "expected a value, not `%s`".formatted(token.text()), "write a value");
        }
        if (in.peek().is("(")) {
          throw new TemplateStop(
              at,
              "there is no function `%s`".formatted(token.text()),
              "the only one is `range`; filters do the rest, as in `x | length`");
        }
        yield new Expression.Name(token.text(), at);
      }
    };
  }

  private Expression bracketed(int at) {
    Expression first = expression();
    if (in.take(")")) {
      return first;
    }
    in.expect(",");
    var items = new ArrayList<Expression>();
    items.add(first);
    items.addAll(list(")"));
    return new Expression.ListOf(items, at);
  }

  private List<Expression> list(String end) {
    var items = new ArrayList<Expression>();
    while (!in.take(end)) {
      items.add(expression());
      if (!in.peek().is(end)) {
        in.expect(",");
      }
    }
    return items;
  }

  private Expression table(int at) {
    var keys = new ArrayList<Expression>();
    var values = new ArrayList<Expression>();
    while (!in.take("}")) {
      keys.add(expression());
      in.expect(":");
      values.add(expression());
      if (!in.peek().is("}")) {
        in.expect(",");
      }
    }
    return new Expression.TableOf(keys, values, at);
  }

  private Expression.Arguments arguments() {
    in.expect("(");
    var positional = new ArrayList<Expression>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!in.take(")")) {
      if (in.peek().kind() == Token.Kind.NAME && in.second().is("=")) {
        String name = in.name();
        in.expect("=");
        named.put(name, expression());
      } else {
        positional.add(expression());
      }
      if (!in.peek().is(")")) {
        in.expect(",");
      }
    }
    return new Expression.Arguments(positional, named);
  }
}
