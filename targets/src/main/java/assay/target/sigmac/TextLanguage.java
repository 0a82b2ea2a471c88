package assay.target.sigmac;

import java.util.List;
import java.util.Optional;

/** A language whose query is one expression, put together from those of its parts. */
abstract class TextLanguage extends Language {

  private final String and;
  private final String or;
  private final String not;

  TextLanguage(Configurations configurations, String and, String or, String not) {
    super(configurations);
    this.and = and;
    this.or = or;
    this.not = not;
  }

  /** Only a rule's first condition is converted. */
  @Override
  void convert(ParsedRule rule, List<String> outputs) {
    if (rule.conditions().isEmpty()) {
      return;
    }
    ConditionReader.Condition condition = rule.conditions().getFirst();
    String query = query(condition, rule);
    if (!query.isEmpty()) {
      outputs.add(query);
    }
    warnOfTimeframe(rule);
  }

  /** The whole query. */
  String query(ConditionReader.Condition condition, ParsedRule rule) {
    Optional<String> search = expression(condition.search());
    if (condition.aggregation().isEmpty()) {
      return search.orElse("");
    }
    if (search.isEmpty()) {
      throw new Refusal(Problems.nothingToSearch(condition.span()));
    }
    return search.get() + aggregation(condition.aggregation().get());
  }

  abstract String aggregation(Aggregation aggregation);

  /** The expression of a node; empty if the language has taken it out of the query. */
  final Optional<String> expression(Node node) {
    return switch (node) {
      case Node.Group group -> joined(group.children(), group.isAnd() ? and : or);
      case Node.Not negation -> not(negation);
      case Node.Bracket bracket -> bracket(bracket);
      case Node.FieldIs field -> field(field);
      case Node.FieldIsNull field -> Optional.of(isNull(field.field()));
      case Node.Keyword keyword -> Optional.of(keyword(keyword.value()));
      case Node.Nothing nothing -> throw new Refusal(Problems.nothingToSearch(nothing.span()));
    };
  }

  private Optional<String> joined(List<Node> nodes, String operator) {
    StringBuilder text = new StringBuilder();
    boolean any = false;
    for (Node node : nodes) {
      Optional<String> part = expression(node);
      if (part.isPresent()) {
        text.append(any ? operator : "").append(part.get());
        any = true;
      }
    }
    return any ? Optional.of(text.toString()) : Optional.empty();
  }

  Optional<String> not(Node.Not node) {
    return expression(node.child()).map(child -> not + child);
  }

  Optional<String> bracket(Node.Bracket node) {
    return expression(node.child())
        .filter(child -> !child.isEmpty())
        .map(child -> "(" + child + ")");
  }

  /** The expression for a field and its value, by the value's type. */
  Optional<String> field(Node.FieldIs node) {
    return switch (node.value()) {
      case Value.Text text -> Optional.of(fieldIs(node.field(), text));
      case Value.Whole number -> Optional.of(fieldIs(node.field(), number));
      case Value.Many many -> Optional.of(fieldIn(node.field(), many, node));
      case Value.None none -> Optional.of(isNull(node.field()));
      case Value.Regex regex -> Optional.of(matches(node.field(), regex, node));
      case Value.Bytes other -> throw unsupported(node);
      case Value.AllOf other -> throw unsupported(node);
      case Value.Other other -> throw unsupported(node);
      case Value.Map other -> throw unsupported(node);
    };
  }

  final Refusal unsupported(Node.FieldIs node) {
    return new Refusal(Problems.unsupportedValue(node.value(), node.span()));
  }

  abstract String fieldIs(String field, Value value);

  /** The list holds texts and numbers if {@link #checkList} was asked. */
  abstract String fieldIn(String field, Value.Many values, Node.FieldIs node);

  abstract String isNull(String field);

  String matches(String field, Value.Regex regex, Node.FieldIs node) {
    throw new Refusal(Problems.noRegex(node.span()));
  }

  /** A value that is not bound to a field. */
  abstract String keyword(Value value);

  /** Refuses a list with anything but texts and numbers in it. */
  static void checkList(Value.Many list, Node.FieldIs node) {
    for (Value value : list.values()) {
      if (!(value instanceof Value.Text || value instanceof Value.Whole)) {
        throw new Refusal(Problems.unsupportedValue(value, node.span()));
      }
    }
  }

  /** The values of a list as texts between {@code before} and {@code after}, joined. */
  final String list(Value.Many list, String before, String separator, String after) {
    StringBuilder text = new StringBuilder(before);
    boolean any = false;
    for (Value value : list.values()) {
      text.append(any ? separator : "").append(keyword(value));
      any = true;
    }
    return text.append(after).toString();
  }
}
