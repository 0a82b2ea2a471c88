package assay.cli;

import assay.json.Json;
import assay.project.CannotWrite;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in the queries since another checkout. A rule is the same rule by its id, or by the
 * name of its file where it has none, so that a file that was moved is no change.
 */
final class ConvertDiff implements ConvertOutput {

  private final ConvertPlace place;
  private final boolean jsonl;
  private final String format;
  private final Map<String, Side> before = new LinkedHashMap<>();
  private final Map<String, Side> after = new LinkedHashMap<>();

  /** What became of a rule in one of the two checkouts. */
  private record Side(String rule, String target, List<String> outputs) {}

  private enum Change {
    SAME("the same"),
    CHANGED("changed"),
    ADDED("new"),
    REMOVED("gone");

    private final String word;

    Change(String word) {
      this.word = word;
    }
  }

  ConvertDiff(ConvertPlace place, boolean jsonl, String format) {
    this.place = place;
    this.jsonl = jsonl;
    this.format = format;
  }

  /** Takes what became of a file of the other checkout. */
  void addBefore(Converted converted) {
    add(converted, before);
  }

  @Override
  public void add(Converted converted) {
    add(converted, after);
  }

  private static void add(Converted converted, Map<String, Side> sides) {
    String name = converted.file().name();
    String target = converted.target().id();
    String key =
        converted.rules().isEmpty()
            ? name
            : converted.rules().getFirst().id().map(id -> id.text()).orElse(name);
    // Ids that are there twice, by mistake, are told apart by their files.
    String free = sides.containsKey(target + ' ' + key) ? name : key;
    sides.put(target + ' ' + free, new Side(name, target, converted.conversion().outputs()));
  }

  @Override
  public void close(int converted) throws CannotWrite {
    var counts = new LinkedHashMap<Change, Integer>();
    for (Change change : Change.values()) {
      counts.put(change, 0);
    }
    var text = new StringBuilder();
    after.forEach(
        (key, now) -> {
          Side then = before.get(key);
          List<String> old = then == null ? List.of() : then.outputs();
          write(now, old, now.outputs(), counts, text);
        });
    before.forEach(
        (key, then) -> {
          if (!after.containsKey(key)) {
            write(then, then.outputs(), List.of(), counts, text);
          }
        });
    place.write(text, "the changes");
    place.terminal().err().println(told(counts));
  }

  private static String told(Map<Change, Integer> counts) {
    var parts = new ArrayList<String>();
    counts.forEach((change, count) -> parts.add(count + " " + change.word));
    return "conversions: " + String.join(", ", parts);
  }

  private void write(
      Side side,
      List<String> then,
      List<String> now,
      Map<Change, Integer> counts,
      StringBuilder text) {
    Change change =
        then.equals(now)
            ? Change.SAME
            : then.isEmpty() ? Change.ADDED : now.isEmpty() ? Change.REMOVED : Change.CHANGED;
    counts.merge(change, 1, Integer::sum);
    if (change == Change.SAME) {
      return;
    }
    if (jsonl) {
      text.append(Json.line(json -> line(json, side, change, then, now))).append('\n');
      return;
    }
    text.append(change.word).append(' ').append(side.rule());
    text.append(" (").append(side.target()).append(")\n");
    lines(then, now, "- ", text);
    lines(now, then, "+ ", text);
  }

  /** The queries of {@code queries} that {@code others} lacks, a sign before each line. */
  private static void lines(
      List<String> queries, List<String> others, String sign, StringBuilder text) {
    queries.stream()
        .filter(query -> !others.contains(query))
        .flatMap(String::lines)
        .forEach(line -> text.append(sign).append(line).append('\n'));
  }

  private void line(
      JsonGenerator json, Side side, Change change, List<String> then, List<String> now)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", side.rule());
    json.writeStringField("target", side.target());
    json.writeStringField("format", format);
    json.writeStringField("change", change.name().toLowerCase(java.util.Locale.ROOT));
    writeAll(json, "before", then);
    writeAll(json, "after", now);
    json.writeEndObject();
  }

  private static void writeAll(JsonGenerator json, String key, List<String> queries)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String query : queries) {
      json.writeString(query);
    }
    json.writeEndArray();
  }
}
