package assay.target.sigmac;

import java.util.ArrayList;
import java.util.Optional;

/** PowerShell's event log commands. The log's name leaves the query and becomes an option. */
final class PowerShell extends TextLanguage {

  private static final String COLUMNS =
      " | select TimeCreated,Id,RecordId,ProcessId,MachineName,Message";

  /** The log of the last rule that named one, in this file. */
  private Optional<Value> logName = Optional.empty();

  PowerShell(Configurations configurations) {
    super(configurations, " -and ", " -or ", " -not ");
  }

  @Override
  String query(ConditionReader.Condition condition, ParsedRule rule) {
    String search =
        expression(condition.search())
            .orElseThrow(() -> new Refusal(Problems.nothingToSearch(condition.span())));
    rule.logSource(configurations());
    String rest =
        condition.aggregation().isPresent()
            ? " } " + aggregation(condition.aggregation().get())
            : " }" + COLUMNS;
    String log =
        logName
            .filter(name -> !isEmptyOrZero(name))
            .map(name -> "-LogName " + Value.text(name) + " ")
            .orElse("");
    return "Get-WinEvent " + log + "| where {" + search + rest;
  }

  @Override
  String aggregation(Aggregation aggregation) {
    if (!(aggregation instanceof Aggregation.Function function)
        || !function.name().equals("count")) {
      throw new Refusal(Problems.onlyCount(aggregation.span()));
    }
    String operator =
        switch (function.operator()) {
          case "<" -> "-lt";
          case ">" -> "-gt";
          default -> "None";
        };
    String compared = "where { $_.count " + operator + " " + function.number() + " }";
    if (function.field().isPresent() && function.group().isPresent()) {
      String group = function.group().get();
      String field = function.field().get();
      String object = "[PSCustomObject]@{'" + group + "'=$_.name;'Count'=($_.group." + field;
      return (" | select " + group + ", " + field + " | group " + group + " | foreach { ")
          + (object + " | sort -u).count} }  | sort count -desc | " + compared);
    }
    String grouped = function.field().or(function::group).orElse("");
    return " | group-object " + grouped + " | " + compared + " | select name,count | sort -desc";
  }

  @Override
  Optional<String> field(Node.FieldIs node) {
    boolean plain = node.value() instanceof Value.Text || node.value() instanceof Value.Whole;
    if (plain && (node.field().equals("LogName") || node.field().equals("source"))) {
      logName = Optional.of(node.value());
      return Optional.empty();
    }
    return super.field(node);
  }

  private static boolean isEmptyOrZero(Value value) {
    return value instanceof Value.Whole number
        ? number.number().signum() == 0
        : Value.text(value).isEmpty();
  }

  private static boolean isEventId(String field) {
    return field.equals("EventID") || field.equals("ID");
  }

  private static boolean hasStar(Value value) {
    return value instanceof Value.Text text && text.text().indexOf('*') >= 0;
  }

  @Override
  String fieldIs(String field, Value value) {
    if (isEventId(field)) {
      return "$_.ID -eq " + quoted(Value.text(value));
    }
    String text = Value.text(value);
    if (hasStar(value)) {
      String pattern = text.replace("*", ".*");
      return matchesMessage(field.equals("Message") ? pattern : field + ".*" + pattern);
    }
    return matchesMessage(field + ".*" + text);
  }

  /** An item without a star loses its field. */
  @Override
  String fieldIn(String field, Value.Many values, Node.FieldIs node) {
    var terms = new ArrayList<String>(values.values().size());
    for (Value value : values.values()) {
      terms.add(
          isEventId(field) || hasStar(value)
              ? fieldIs(field, value)
              : matchesMessage(Value.text(value)));
    }
    return "(" + String.join(" -or ", terms) + ")";
  }

  private static String matchesMessage(String pattern) {
    return "$_.message -match " + quoted(pattern);
  }

  private static String quoted(String text) {
    return '"' + Escapes.escape(text, "\"+") + '"';
  }

  @Override
  String isNull(String field) {
    return "-not " + field + "=\"*\"";
  }

  /** Nothing is escaped. */
  @Override
  String keyword(Value value) {
    return "$_.message -match \"" + Value.text(value) + '"';
  }
}
