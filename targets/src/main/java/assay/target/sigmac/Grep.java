package assay.target.sigmac;

import java.util.ArrayList;
import java.util.List;

/** A Perl regular expression for {@code grep -P}: values only, wherever they stand in a line. */
final class Grep extends Language {

  private static final String SPECIAL = "|()[]{}.^$+";

  Grep(Configurations configurations) {
    super(configurations);
  }

  @Override
  void convert(ParsedRule rule, List<String> outputs) {
    if (rule.conditions().isEmpty()) {
      return;
    }
    ConditionReader.Condition condition = rule.conditions().getFirst();
    outputs.add("grep -P '^" + expression(condition.search()) + "'");
    condition
        .aggregation()
        .ifPresent(aggregation -> warn(Problems.aggregationDropped(aggregation.span())));
  }

  private String expression(Node node) {
    return switch (node) {
      case Node.Group group -> group.isAnd() ? all(group.children()) : any(group.children());
      case Node.Not not -> "(?!.*" + expression(not.child()) + ")";
      case Node.Bracket bracket -> "(?:.*" + expression(bracket.child()) + ")";
      case Node.FieldIs field -> field(field);
      case Node.FieldIsNull field ->
          throw new Refusal(Problems.unsupportedValue(new Value.None(), field.span()));
      case Node.Keyword keyword -> value(keyword.value());
      case Node.Nothing nothing -> throw new Refusal(Problems.nothingToSearch(nothing.span()));
    };
  }

  private String all(List<Node> nodes) {
    var text = new StringBuilder();
    nodes.forEach(node -> text.append("(?=.*").append(expression(node)).append(')'));
    return text.toString();
  }

  private String any(List<Node> nodes) {
    return alternatives(nodes.stream().map(this::expression).toList());
  }

  private static String alternatives(List<String> expressions) {
    var parts = new ArrayList<String>(expressions.size());
    expressions.forEach(expression -> parts.add(".*" + expression));
    return "(?:" + String.join("|", parts) + ")";
  }

  private static String field(Node.FieldIs node) {
    return switch (node.value()) {
      case Value.Text text -> value(text);
      case Value.Whole number -> value(number);
      case Value.Many many -> {
        TextLanguage.checkList(many, node);
        yield alternatives(many.values().stream().map(Grep::value).toList());
      }
      case Value.None none -> "(?!" + node.field() + ")";
      case Value.Regex other -> throw unsupported(node);
      case Value.Bytes other -> throw unsupported(node);
      case Value.AllOf other -> throw unsupported(node);
      case Value.Other other -> throw unsupported(node);
      case Value.Map other -> throw unsupported(node);
    };
  }

  private static Refusal unsupported(Node.FieldIs node) {
    return new Refusal(
        node.value() instanceof Value.Regex
            ? Problems.noRegex(node.span())
            : Problems.unsupportedValue(node.value(), node.span()));
  }

  private static String value(Value value) {
    String text = Value.text(value);
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        out.append(".*");
      } else if (c == '\'') {
        out.append("'\"'\"'");
      } else {
        out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }
}
