package assay.target.sigmac;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the watches of one rule fire, and what they say then. The order of buckets is remembered
 * from one condition of a rule to the next, since an equal count leaves it as it was.
 */
final class WatcherAlerts {

  private static final String RULE = "=".repeat(80);

  private final ParsedRule rule;
  private Optional<String> order = Optional.empty();

  WatcherAlerts(ParsedRule rule) {
    this.rule = rule;
  }

  /** What a watch compares, and what it asks and says for that. */
  record Alert(
      PythonJson.Struct aggregations, String compared, PythonJson condition, String body) {}

  /** {@code near} counts for nothing. */
  Alert alert(Optional<Aggregation> aggregation) {
    PythonJson found = PythonJson.object("not_eq", PythonJson.number(0));
    if (aggregation.isEmpty()) {
      return hits(found);
    }
    return switch (aggregation.get()) {
      case Aggregation.Near near -> hits(found);
      case Aggregation.Function function -> counted(function, found);
    };
  }

  private Alert hits(PythonJson compare) {
    var body = new StringBuilder("Hits:\n{{#ctx.payload.hits.hits}}");
    Optional<Item> fields = rule.item("fields");
    if (fields.isPresent()) {
      body.append("Hit on {{_source.@timestamp}}:\n").append(columns(fields.get())).append(RULE);
    } else {
      body.append("{{_source}}\n").append(RULE);
    }
    body.append("\n{{/ctx.payload.hits.hits}}");
    return new Alert(PythonJson.object(), "ctx.payload.hits.total", compare, body.toString());
  }

  private Alert counted(Aggregation.Function function, PythonJson found) {
    BigInteger number = number(function);
    PythonJson compare =
        switch (function.operator()) {
          case ">" -> PythonJson.object("gt", new PythonJson.Whole(number));
          case "<" -> PythonJson.object("lt", new PythonJson.Whole(number));
          default -> found;
        };
    switch (function.operator()) {
      case ">" -> order = Optional.of("desc");
      case "<" -> order = Optional.of("asc");
      default -> {}
    }
    return function.field().isEmpty() && function.group().isEmpty()
        ? hits(compare)
        : buckets(function, number, compare);
  }

  private Alert buckets(Aggregation.Function function, BigInteger number, PythonJson compare) {
    PythonJson.Struct terms = terms(function, number);
    var aggregations = PythonJson.object();
    String path = "";
    var buckets = new ArrayList<String>();
    if (function.field().isPresent()) {
      aggregations = aggregation("agg", function.field().get(), terms, aggregations);
      path = "agg.buckets.0.";
      buckets.add("agg.buckets");
    }
    if (function.group().isPresent()) {
      aggregations = aggregation("by", function.group().get(), terms, aggregations);
      path = "by.buckets.0." + path;
      buckets.add("by.buckets");
    }
    buckets.set(0, "aggregations." + buckets.getFirst());
    String compared = "ctx.payload.aggregations." + path + "doc_count";
    return new Alert(aggregations, compared, compare, body(buckets));
  }

  private PythonJson.Struct terms(Aggregation.Function function, BigInteger number) {
    String direction =
        order.orElseThrow(() -> Refusal.fatal(Problems.noEqualCount(function.span())));
    PythonJson.Struct terms =
        PythonJson.object(
            "size",
            PythonJson.number(10),
            "order",
            PythonJson.object("_count", PythonJson.text(direction)));
    return function.operator().equals(">")
        ? PythonJson.merged(
            terms,
            PythonJson.object("min_doc_count", new PythonJson.Whole(number.add(BigInteger.ONE))))
        : terms;
  }

  private static PythonJson.Struct aggregation(
      String name, String field, PythonJson.Struct terms, PythonJson.Struct inner) {
    PythonJson.Struct whole =
        PythonJson.merged(PythonJson.object("field", PythonJson.text(field)), terms);
    return PythonJson.object(
        "aggs",
        PythonJson.object(name, PythonJson.merged(PythonJson.object("terms", whole), inner)));
  }

  /** A number as Python reads it: digits of any script, single underscores between them. */
  private static BigInteger number(Aggregation.Function function) {
    var digits = new StringBuilder();
    boolean afterDigit = false;
    for (int c : function.number().codePoints().toArray()) {
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      if (digit < 0 && !(c == '_' && afterDigit)) {
        throw notANumber(function);
      }
      if (digit >= 0) {
        digits.append(digit);
      }
      afterDigit = digit >= 0;
    }
    if (!afterDigit || digits.length() > 4300) {
      throw notANumber(function);
    }
    return new BigInteger(digits.toString());
  }

  private static Refusal notANumber(Aggregation.Function function) {
    return Refusal.fatal(Problems.notANumber(function.number(), function.span()));
  }

  private static String body(List<String> buckets) {
    var opened = new ArrayList<String>();
    var closed = new ArrayList<String>();
    for (int i = 0; i < buckets.size(); i++) {
      opened.add("{{#" + buckets.get(i) + "}}\n" + "-".repeat(2 * i) + " {{key}} {{doc_count}}\n");
      closed.add(0, "{{/" + buckets.get(i) + "}}\n");
    }
    return "Hits:\n" + String.join("\n", opened) + String.join("\n", closed);
  }

  private record Column(String name, int length) {}

  /** The rule's fields with their values, the names aligned at their ends. */
  private static String columns(Item fields) {
    List<Column> columns = columnsOf(fields);
    int width = 0;
    for (Column column : columns) {
      width = Math.max(width, column.length());
    }
    var lines = new ArrayList<String>(columns.size());
    for (Column column : columns) {
      String name = column.name();
      int blanks = Math.max(0, width - name.codePointCount(0, name.length()));
      lines.add(" ".repeat(blanks) + name + " = {{_source." + name + "}}");
    }
    return String.join("\n", lines);
  }

  private static List<Column> columnsOf(Item fields) {
    var columns = new ArrayList<Column>();
    switch (fields) {
      case Item.Items list -> list.items().forEach(item -> columns.add(column(item)));
      case Item.Dict dict -> {
        for (Item.Key key : dict.entries().keySet()) {
          if (!key.isText()) {
            throw new Refusal(Problems.fieldsAreNoList(dict.span()));
          }
          columns.add(column(key.name()));
        }
      }
      case Item.Atom atom ->
          atom.asText()
              .orElseThrow(() -> new Refusal(Problems.fieldsAreNoList(atom.span())))
              .codePoints()
              .forEach(c -> columns.add(column(Character.toString(c))));
    }
    if (columns.isEmpty()) {
      throw Refusal.fatal(Problems.fieldsAreNoList(fields.span()));
    }
    return columns;
  }

  private static Column column(String name) {
    return new Column(name, name.codePointCount(0, name.length()));
  }

  /** Lists and maps have a length too: that of their parts. */
  private static Column column(Item item) {
    return switch (item) {
      case Item.Items list -> new Column(PythonText.of(list), list.items().size());
      case Item.Dict dict -> new Column(PythonText.of(dict), dict.entries().size());
      case Item.Atom atom ->
          column(
              atom.asText().orElseThrow(() -> new Refusal(Problems.fieldsAreNoList(atom.span()))));
    };
  }
}
