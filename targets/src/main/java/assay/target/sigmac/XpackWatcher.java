package assay.target.sigmac;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shell commands that put watches into Elasticsearch's Watcher, one for each condition. All watches
 * of a file come out together at its end.
 */
final class XpackWatcher extends EsQueryString {

  private static final String COMMAND =
      "curl -s -XPUT -H 'Content-Type: application/json' --data-binary @-"
          + " localhost:9200/_watcher/watch/";
  private static final String RULE = "=".repeat(80);

  private final Map<String, PythonJson> watches = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  XpackWatcher(Configurations configurations) {
    super(configurations);
  }

  /** What a watch compares, and what it asks and says for that. */
  private record Alert(
      PythonJson.Struct aggregations, String compared, PythonJson condition, String body) {}

  @Override
  void convert(ParsedRule rule, List<String> outputs) {
    Configurations.LogSource logSource =
        rule.logSource()
            .orElseThrow(() -> new Refusal(Problems.missing("logsource", rule.document().span())));
    for (ConditionReader.Condition condition : rule.conditions()) {
      String name = name(rule);
      String query =
          expression(condition.search())
              .orElseThrow(() -> new Refusal(Problems.nothingToSearch(condition.span())));
      condition
          .aggregation()
          .filter(Aggregation.Near.class::isInstance)
          .ifPresent(near -> warn(Problems.nearDropped(near.span())));
      watches.put(name, watch(rule, query, alert(condition, rule), logSource));
    }
  }

  @Override
  void finish(List<String> outputs) {
    if (watches.isEmpty()) {
      return;
    }
    var commands = new StringBuilder();
    watches.forEach(
        (name, watch) ->
            commands
                .append(COMMAND)
                .append(name)
                .append(" <<EOF\n")
                .append(PythonJson.print(watch))
                .append("\nEOF\n"));
    outputs.add(commands.toString());
  }

  private String name(ParsedRule rule) {
    Optional<Item> id = rule.item("id");
    String name =
        id.map(PythonText::of)
            .orElseGet(
                () -> {
                  Optional<Item> title = rule.item("title");
                  if (title.isPresent()
                      && !(title.get() instanceof Item.Atom atom && atom.isText())) {
                    throw new Refusal(Problems.titleIsNoText(title.get().span()));
                  }
                  return title
                      .map(PythonText::of)
                      .orElse("")
                      .replace(" ", "-")
                      .replace("(", "")
                      .replace(")", "");
                });
    String free = name;
    for (int count = 2; !used.add(free); count++) {
      free = name + "-" + count;
    }
    return free;
  }

  private static Alert alert(ConditionReader.Condition condition, ParsedRule rule) {
    PythonJson found = PythonJson.object("not_eq", PythonJson.number(0));
    if (condition.aggregation().isPresent()
        && condition.aggregation().get() instanceof Aggregation.Function function) {
      BigInteger number = number(function);
      PythonJson compare =
          switch (function.operator()) {
            case ">" -> PythonJson.object("gt", new PythonJson.Whole(number));
            case "<" -> PythonJson.object("lt", new PythonJson.Whole(number));
            default -> found;
          };
      if (function.field().isPresent() || function.group().isPresent()) {
        return counted(function, number, compare);
      }
      return new Alert(PythonJson.object(), "ctx.payload.hits.total", compare, hits(rule));
    }
    return new Alert(PythonJson.object(), "ctx.payload.hits.total", found, hits(rule));
  }

  private static BigInteger number(Aggregation.Function function) {
    String text = function.number();
    if (!text.matches("[0-9]+(_[0-9]+)*")) {
      throw new Refusal(Problems.notANumber(text, function.span()));
    }
    return new BigInteger(text.replace("_", ""));
  }

  private static Alert counted(
      Aggregation.Function function, BigInteger number, PythonJson compare) {
    if (function.operator().equals("==")) {
      throw new Refusal(Problems.noEqualCount(function.span()));
    }
    var aggregations = PythonJson.object();
    var path = new StringBuilder();
    var buckets = new ArrayList<String>();
    if (function.field().isPresent()) {
      aggregations = terms("agg", function.field().get(), function, number, aggregations);
      path.insert(0, "agg.buckets.0.");
      buckets.add("agg.buckets");
    }
    if (function.group().isPresent()) {
      aggregations = terms("by", function.group().get(), function, number, aggregations);
      path.insert(0, "by.buckets.0.");
      buckets.add("by.buckets");
    }
    buckets.set(0, "aggregations." + buckets.getFirst());
    return new Alert(
        aggregations, "ctx.payload.aggregations." + path + "doc_count", compare, buckets(buckets));
  }

  private static PythonJson.Struct terms(
      String name,
      String field,
      Aggregation.Function function,
      BigInteger number,
      PythonJson.Struct inner) {
    boolean more = function.operator().equals(">");
    PythonJson.Struct terms =
        PythonJson.object(
            "field",
            PythonJson.text(field),
            "size",
            PythonJson.number(10),
            "order",
            PythonJson.object("_count", PythonJson.text(more ? "desc" : "asc")));
    if (more) {
      terms =
          PythonJson.merged(
              terms,
              PythonJson.object("min_doc_count", new PythonJson.Whole(number.add(BigInteger.ONE))));
    }
    PythonJson.Struct named = PythonJson.merged(PythonJson.object("terms", terms), inner);
    return PythonJson.object("aggs", PythonJson.object(name, named));
  }

  private static String buckets(List<String> buckets) {
    var opened = new ArrayList<String>();
    var closed = new ArrayList<String>();
    for (int i = 0; i < buckets.size(); i++) {
      opened.add("{{#" + buckets.get(i) + "}}\n" + "-".repeat(2 * i) + " {{key}} {{doc_count}}\n");
      closed.add(0, "{{/" + buckets.get(i) + "}}\n");
    }
    return "Hits:\n" + String.join("\n", opened) + String.join("\n", closed);
  }

  private static String hits(ParsedRule rule) {
    var body = new StringBuilder("Hits:\n{{#ctx.payload.hits.hits}}");
    Optional<Item> fields = rule.item("fields");
    if (fields.isPresent()) {
      body.append("Hit on {{_source.@timestamp}}:\n").append(columns(fields.get())).append(RULE);
    } else {
      body.append("{{_source}}\n").append(RULE);
    }
    return body.append("\n{{/ctx.payload.hits.hits}}").toString();
  }

  private static String columns(Item fields) {
    List<String> names = names(fields);
    int width = names.stream().mapToInt(n -> n.codePointCount(0, n.length())).max().orElse(0);
    if (names.isEmpty()) {
      throw new Refusal(Problems.fieldsAreNoList(fields.span()));
    }
    var lines = new ArrayList<String>(names.size());
    for (String name : names) {
      int blanks = width - name.codePointCount(0, name.length());
      lines.add(" ".repeat(blanks) + name + " = {{_source." + name + "}}");
    }
    return String.join("\n", lines);
  }

  private static List<String> names(Item fields) {
    var names = new ArrayList<String>();
    switch (fields) {
      case Item.Items list -> {
        for (Item item : list.items()) {
          if (!(item instanceof Item.Atom atom && atom.isText())) {
            throw new Refusal(Problems.fieldsAreNoList(item.span()));
          }
          names.add(atom.scalar().text());
        }
      }
      case Item.Atom atom when atom.isText() ->
          atom.scalar().text().codePoints().forEach(c -> names.add(Character.toString(c)));
      case Item.Atom atom -> throw new Refusal(Problems.fieldsAreNoList(atom.span()));
      case Item.Dict dict -> dict.entries().keySet().forEach(key -> names.add(key.name()));
    }
    return names;
  }

  private PythonJson watch(
      ParsedRule rule, String query, Alert alert, Configurations.LogSource logSource) {
    PythonJson title = part(rule, "title");
    String subject = "Sigma Rule '" + rule.item("title").map(PythonText::of).orElse("") + "'";
    return PythonJson.object(
        "metadata",
        PythonJson.object(
            "title", title,
            "description", part(rule, "description"),
            "tags", part(rule, "tags"),
            "query", PythonJson.text(query)),
        "trigger",
        PythonJson.object("schedule", PythonJson.object("interval", interval(rule))),
        "input",
        PythonJson.object(
            "search",
            PythonJson.object(
                "request",
                PythonJson.object(
                    "body",
                    PythonJson.merged(search(query), alert.aggregations()),
                    "indices",
                    new PythonJson.Array(
                        logSource.indexes().stream().map(PythonJson::text).toList())))),
        "condition",
        PythonJson.object("compare", PythonJson.object(alert.compared(), alert.condition())),
        "actions",
        mail(subject, alert.body()));
  }

  private static PythonJson part(ParsedRule rule, String key) {
    return rule.item(key).<PythonJson>map(PythonJson.Part::new).orElse(PythonJson.text(""));
  }

  private static PythonJson interval(ParsedRule rule) {
    return rule.document().get("detection") instanceof Item.Dict detection
            && detection.has("timeframe")
        ? new PythonJson.Part(detection.get("timeframe"))
        : PythonJson.text("30m");
  }

  private PythonJson.Struct search(String query) {
    return PythonJson.object(
        "size",
        PythonJson.number(0),
        "query",
        PythonJson.object(
            "bool",
            PythonJson.object(
                "must",
                new PythonJson.Array(
                    List.of(
                        PythonJson.object(
                            "query_string",
                            PythonJson.object(
                                "query",
                                PythonJson.text(query),
                                "analyze_wildcard",
                                new PythonJson.Bool(true))))),
                "filter",
                PythonJson.object(
                    "range",
                    PythonJson.object(
                        configurations().dateField().orElse("timestamp"),
                        PythonJson.object("gte", PythonJson.text("now-30m/m")))))));
  }

  private static PythonJson mail(String subject, String body) {
    return PythonJson.object(
        "send_email",
        PythonJson.object(
            "throttle_period",
            PythonJson.text("15m"),
            "email",
            PythonJson.object(
                "profile", PythonJson.text("standard"),
                "from", PythonJson.text("root@localhost"),
                "to", PythonJson.text("root@localhost"),
                "subject", PythonJson.text(subject),
                "body", PythonJson.text(body),
                "attachments",
                    PythonJson.object(
                        "data.json",
                        PythonJson.object(
                            "data", PythonJson.object("format", PythonJson.text("json")))))));
  }
}
