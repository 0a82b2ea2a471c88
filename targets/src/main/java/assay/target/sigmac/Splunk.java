package assay.target.sigmac;

import assay.source.Span;
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

  /** The rule's fields as columns. A text instead of a list is taken for a list of its letters. */
  private static String table(ParsedRule rule) {
    Optional<Item> fields = rule.item("fields");
    if (fields.isEmpty()) {
      return "";
    }
    List<String> written = written(fields.get());
    var columns = new ArrayList<String>();
    for (String field : written) {
      Span span = fields.get().span();
      columns.addAll(
          rule.names()
              .listed(field, span)
              .orElseThrow(() -> new Refusal(Problems.severalNames(field, span))));
    }
    return written.isEmpty() ? "" : " | table " + String.join(",", columns);
  }

  private static List<String> written(Item fields) {
    var names = new ArrayList<String>();
    switch (fields) {
      case Item.Items list -> {
        for (Item item : list.items()) {
          names.add(item.asText().orElseThrow(() -> noList(item)));
        }
      }
      case Item.Dict dict -> {
        for (Item.Key key : dict.entries().keySet()) {
          if (!key.isText()) {
            throw noList(dict);
          }
          names.add(key.name());
        }
      }
      case Item.Atom atom ->
          atom.asText()
              .orElseThrow(() -> noList(atom))
              .codePoints()
              .forEach(c -> names.add(Character.toString(c)));
    }
    return names;
  }

  private static Refusal noList(Item item) {
    return new Refusal(Problems.fieldsAreNoList(item.span()));
  }

  @Override
  String aggregation(Aggregation aggregation) {
    return switch (aggregation) {
      case Aggregation.Near near -> throw new Refusal(Problems.noNear(near.span()));
      case Aggregation.Function function -> " | eventstats " + counted(function);
    };
  }

  /** A count of a field is a count of its distinct values; a bare one by a group lacks a blank. */
  private static String counted(Aggregation.Function function) {
    boolean count = function.name().equals("count");
    String compared = "search val " + function.operator() + " " + function.number();
    String group = function.group().map(by -> " by " + by).orElse("");
    if (count && function.field().isEmpty()) {
      return "count as val" + (group.isEmpty() ? " " : group) + "| " + compared;
    }
    String name = count ? "dc" : function.name();
    String field = function.field().orElse("");
    return name + "(" + field + ") as val" + group + " | " + compared;
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
