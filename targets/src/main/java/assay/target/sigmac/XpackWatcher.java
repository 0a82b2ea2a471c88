package assay.target.sigmac;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  private final List<Watch> watches = new ArrayList<>();
  private final Set<Object> used = new HashSet<>();

  private record Watch(String name, PythonJson text) {}

  XpackWatcher(Configurations configurations) {
    super(configurations);
  }

  @Override
  void convert(ParsedRule rule, List<String> outputs) {
    useNamesOf(rule);
    Configurations.LogSource logSource = rule.logSource(configurations());
    var alerts = new WatcherAlerts(rule);
    for (ConditionReader.Condition condition : rule.conditions()) {
      String name = name(rule);
      String query =
          expression(condition.search())
              .orElseThrow(() -> new Refusal(Problems.nothingToSearch(condition.span())));
      condition
          .aggregation()
          .filter(Aggregation.Near.class::isInstance)
          .ifPresent(near -> warn(Problems.nearDropped(near.span())));
      watches.add(
          new Watch(name, watch(rule, query, alerts.alert(condition.aggregation()), logSource)));
    }
  }

  @Override
  void finish(List<String> outputs) {
    if (watches.isEmpty()) {
      return;
    }
    var commands = new StringBuilder();
    for (Watch watch : watches) {
      commands.append(COMMAND).append(watch.name()).append(" <<EOF\n");
      commands.append(PythonJson.print(watch.text())).append("\nEOF\n");
    }
    outputs.add(commands.toString());
  }

  /** The rule's id or title, with a number behind it if the file has it already. */
  private String name(ParsedRule rule) {
    Optional<Item> id = rule.item("id");
    if (id.isPresent() && !(id.get() instanceof Item.Atom)) {
      throw new Refusal(Problems.idIsNoText(id.get().span()));
    }
    String name = id.map(PythonText::of).orElseGet(() -> title(rule));
    Object free = id.map(item -> Value.identity(Value.of(item))).orElse(name);
    for (int count = 2; !used.add(free); count++) {
      free = name + "-" + count;
    }
    return free instanceof String text ? text : name;
  }

  private static String title(ParsedRule rule) {
    Optional<Item> title = rule.item("title");
    if (title.isEmpty()) {
      return "";
    }
    return title
        .get()
        .asText()
        .orElseThrow(() -> Refusal.fatal(Problems.titleIsNoText(title.get().span())))
        .replace(" ", "-")
        .replace("(", "")
        .replace(")", "");
  }

  private PythonJson watch(
      ParsedRule rule,
      String query,
      WatcherAlerts.Alert alert,
      Configurations.LogSource logSource) {
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
    return rule.timeframe().<PythonJson>map(PythonJson.Part::new).orElse(PythonJson.text("30m"));
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
