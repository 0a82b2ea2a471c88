package assay.target.sigmac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splunk's search language. */
final class Splunk extends TextLanguage {

  private static final String INDEX = "index";

  Splunk(Configurations configurations) {
    super(configurations, " ", " OR ", "NOT ");
  }

  @Override
  Optional<String> indexField() {
    return Optional.of(INDEX);
  }

  @Override
  String query(ConditionReader.Condition condition, ParsedRule rule) {
    return super.query(condition, rule) + table(rule);
  }

  private static String table(ParsedRule rule) {
    Optional<Item> fields = rule.item("fields");
    if (fields.isEmpty()) {
      return "";
    }
    var names = new ArrayList<String>();
    switch (fields.get()) {
      case Item.Items list -> list.items().forEach(item -> names.addAll(column(item, rule)));
      case Item.Atom atom when atom.isText() ->
          atom.scalar()
              .text()
              .codePoints()
              .forEach(c -> names.addAll(rule.names().listed(Character.toString(c), atom.span())));
      case Item.Atom atom -> throw new Refusal(Problems.fieldsAreNoList(atom.span()));
      case Item.Dict dict -> {
        for (Item.Key key : dict.entries().keySet()) {
          if (!key.isText()) {
            throw new Refusal(Problems.fieldsAreNoList(dict.span()));
          }
          names.addAll(rule.names().listed(key.name(), dict.span()));
        }
      }
    }
    return names.isEmpty() ? "" : " | table " + String.join(",", names);
  }

  private static List<String> column(Item item, ParsedRule rule) {
    if (item instanceof Item.Atom atom && atom.isText()) {
      return rule.names().listed(atom.scalar().text(), atom.span());
    }
    throw new Refusal(Problems.fieldsAreNoList(item.span()));
  }

  @Override
  String aggregation(Aggregation aggregation) {
    return switch (aggregation) {
      case Aggregation.Near near -> throw new Refusal(Problems.noNear(near.span()));
      case Aggregation.Function function -> {
        boolean count = function.name().equals("count");
        String events = function.field().isEmpty() && count ? "count" : null;
        String value =
            events != null
                ? events
                : (count ? "dc" : function.name()) + "(" + function.field().orElse("") + ")";
        String group = function.group().map(by -> " by " + by).orElse("");
        // A plain count with a group lacks the blank before the bar.
        String bar = events != null && function.group().isPresent() ? "| " : " | ";
        yield " | eventstats "
            + value
            + " as val"
            + group
            + bar
            + "search val "
            + function.operator()
            + " "
            + function.number();
      }
    };
  }

  @Override
  String fieldIs(String field, Value value) {
    return field + "=" + keyword(value);
  }

  @Override
  String fieldIn(String field, Value.Many values, Node.FieldIs node) {
    checkList(values, node);
    var terms = new ArrayList<String>(values.values().size());
    for (Value value : values.values()) {
      terms.add(fieldIs(field, value));
    }
    return "(" + String.join(" OR ", terms) + ")";
  }

  @Override
  String isNull(String field) {
    return "NOT " + field + "=\"*\"";
  }

  @Override
  String keyword(Value value) {
    return '"' + Escapes.escape(Value.text(value), "\"") + '"';
  }
}
