package assay.target;

import static assay.target.Documents.list;
import static assay.target.Documents.map;

import assay.emit.Syntax;
import assay.rule.Metadata;
import assay.template.Data;
import assay.template.JsonText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Watches for the alerting of Elasticsearch: each searches, at an interval, the events of just that
 * interval with a query string.
 *
 * <p>Watcher takes double braces in the body of a search for a template. None of a rule's can be
 * there: a query string has a backslash before each.
 */
final class Watcher extends QueryTarget {

  /** A command that sends the watch. */
  private static final String CURL = "curl";

  /** What follows the id of the watch. */
  private static final String HERE = "' <<'EOF'\n";

  Watcher() {
    super("watcher", "Elasticsearch, watches of its alerting", "json");
  }

  @Override
  public List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT, CURL);
  }

  @Override
  public boolean isJson(String format) {
    return !format.equals(CURL);
  }

  @Override
  public String suffix(String format) {
    return format.equals(CURL) ? "sh" : "json";
  }

  @Override
  protected Syntax syntax(Request request) {
    return Lucene.dialect(Request.DEFAULT);
  }

  @Override
  protected String query(String condition, Frame frame) {
    String watch = JsonText.of(watch(condition, frame));
    return frame.request().format().equals(CURL) ? command(watch, frame) : watch;
  }

  /** A rule of several conditions is several watches, which need ids of their own. */
  @Override
  protected List<String> output(List<String> queries, Request request) {
    if (!request.format().equals(CURL)) {
      return queries;
    }
    Map<String, Integer> times = new HashMap<>();
    return queries.stream()
        .map(
            query -> {
              String head = query.substring(0, Math.max(0, query.indexOf(HERE)));
              int time = times.merge(head, 1, Integer::sum);
              return time == 1 ? query : head + "-" + time + query.substring(head.length());
            })
        .toList();
  }

  /** JSON is one line, and begins with a brace: none of it ends the here-document. */
  private static String command(String watch, Frame frame) {
    String host = frame.get("host", "http://localhost:9200");
    String address = host + "/_watcher/watch/" + id(frame);
    return "curl -s -X PUT -H 'Content-Type: application/json' --data-binary @- "
        + ShellText.quoted(address)
        + " <<'EOF'\n"
        + watch
        + "\nEOF";
  }

  /** The rule's id, or its title as a name, of characters that stand for themselves in a URL. */
  private static String id(Frame frame) {
    String name = frame.id().isEmpty() ? frame.title() : frame.id();
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    return plain.replaceAll("^-+|-+$", "").isEmpty() ? "rule" : plain;
  }

  private static Data watch(String condition, Frame frame) {
    String interval = frame.get("interval", "5m");
    Data found = map("ctx.payload.hits.total", map("gt", Data.of(0)));
    Data text = Data.of("{{ctx.metadata.title}}: {{ctx.payload.hits.total}} events");
    return map(
        "metadata", metadata(frame.metadata()),
        "trigger", map("schedule", map("interval", Data.of(interval))),
        "input", map("search", map("request", search(condition, interval, frame))),
        "condition", map("compare", found),
        "actions", map("log", map("logging", map("text", text))));
  }

  private static Data metadata(Metadata metadata) {
    return map(
        "title", Data.of(Frame.text(metadata.title())),
        "id", Data.of(Frame.text(metadata.id())),
        "description", Data.of(Frame.text(metadata.description())),
        "level", Data.of(Frame.text(metadata.level())),
        "tags", Data.texts(metadata.tags().texts()),
        "references", Data.texts(metadata.references().texts()));
  }

  /** A run that comes late searches from where the one before it ended. */
  private static Data search(String condition, String interval, Frame frame) {
    String now = "{{ctx.trigger.scheduled_time}}";
    Data time = map("gt", Data.of(now + "||-" + interval), "lte", Data.of(now));
    Data query = map("query", Data.of(condition), "analyze_wildcard", Data.of(true));
    Data bool =
        map(
            "must", list(map("query_string", query)),
            "filter", list(map("range", map(frame.get("timestamp", "@timestamp"), time))));
    Data indices = Data.texts(List.of(frame.get("index", "beats-*").split(",", -1)));
    return map("indices", indices, "body", map("size", Data.of(10), "query", map("bool", bool)));
  }
}
