package assay.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import assay.logs.JsonEvents;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The rules of SigmaHQ and events that some of them match. */
final class Golden {

  /** Longer values are cut, for every engine and for the meaning alike. */
  private static final int LONGEST = 8_000;

  private static final Pattern ID = Pattern.compile("\"rule_id\": \"([^\"]*)\"");

  /** A line of the other events, by its number, and a rule that it matches. */
  private static final Pattern MATCH =
      Pattern.compile("\"line\": ([0-9]+), \"rule_id\": \"([^\"]*)\"");

  private static final String MATCHES = "golden/detections/matches.jsonl.gz";
  private static final String MIX_MATCHES = "golden/detections/mix-first-20000-matches.jsonl.gz";

  private Golden() {}

  /** The events; each value is one text or number, as tables have them. */
  static List<TreeEvent> events() throws IOException, JsonEvents.NotEvents {
    Path file = Truth.path("golden/detections/events.jsonl.gz", 23_931);
    var events = new ArrayList<TreeEvent>();
    for (TreeEvent event : JsonEvents.read(unzipped(file) + "\n" + others())) {
      var flat = new LinkedHashMap<String, EventValue>();
      event.root().fields().forEach((name, value) -> flat.put(name, flat(value)));
      events.add(new TreeEvent(new EventValue.Structure(flat)));
    }
    return events;
  }

  /** The first of the other events that each of its rules matches. */
  private static String others() throws IOException {
    var seen = new TreeSet<String>();
    var numbers = new TreeSet<Integer>();
    MATCH
        .matcher(unzipped(Truth.path(MIX_MATCHES, 3_340)))
        .results()
        .filter(match -> seen.add(match.group(2)))
        .forEach(match -> numbers.add(Integer.valueOf(match.group(1))));
    List<String> lines =
        unzipped(Truth.path("corpus/mix-100k.jsonl.gz", 3_340)).lines().limit(20_000).toList();
    return numbers.stream().map(lines::get).collect(Collectors.joining("\n"));
  }

  /** The same events with all texts in lower case, as an index keeps them. */
  static List<TreeEvent> lowered(List<TreeEvent> events) {
    var lowered = new ArrayList<TreeEvent>();
    for (TreeEvent event : events) {
      var fields = new LinkedHashMap<String, EventValue>();
      event.root().fields().forEach((name, value) -> fields.put(name, lowered(value)));
      lowered.add(new TreeEvent(new EventValue.Structure(fields)));
    }
    return lowered;
  }

  private static EventValue lowered(EventValue value) {
    return value instanceof EventValue.Text(String text)
        ? new EventValue.Text(text.toLowerCase(Locale.ROOT))
        : value;
  }

  private static String unzipped(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Lists become one text, line by line. No database has the character NUL in a text. */
  private static EventValue flat(EventValue value) {
    return switch (value) {
      case EventValue.Text(String text) ->
          new EventValue.Text(
              text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', ' '));
      case EventValue.Array(List<EventValue> items) ->
          flat(
              new EventValue.Text(
                  items.stream().map(Golden::text).collect(Collectors.joining("\n"))));
      case EventValue.Structure structure ->
          flat(new EventValue.Text(structure.fields().toString()));
      case EventValue.Num other -> other;
      case EventValue.Bool other -> other;
      case EventValue.Null other -> other;
    };
  }

  private static String text(EventValue value) {
    return value instanceof EventValue.Text(String text) ? text : value.toString();
  }

  /** All rules of the folder that SigmaHQ calls {@code rules}. */
  static List<Case> rules() throws IOException {
    return rules("rules");
  }

  private static List<Case> rules(String folder) throws IOException {
    Path root = Truth.path("corpus/sigma-2026", 3_141);
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      var cases = new ArrayList<Case>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        cases.add(Case.of(root.relativize(file).toString(), Files.readAllBytes(file)));
      }
      return cases;
    }
  }

  /** The rules that are known to match one of the events, and one in {@code step} of the others. */
  static List<Case> sample(int step) throws IOException {
    var known = new TreeSet<String>();
    for (String matches : List.of(MATCHES, MIX_MATCHES)) {
      ID.matcher(unzipped(Truth.path(matches, 2_071)))
          .results()
          .forEach(match -> known.add(match.group(1)));
    }
    var cases = new ArrayList<Case>();
    int others = 0;
    var all = new ArrayList<>(rules());
    all.addAll(rules("rules-emerging-threats"));
    all.addAll(rules("rules-threat-hunting"));
    for (Case rule : all) {
      if (known.contains(rule.id()) || others++ % step == 0) {
        cases.add(rule);
      }
    }
    return cases;
  }
}
