package assay.lint;

import assay.lint.Taxonomy.Fields;
import assay.lint.Taxonomy.Log;
import assay.lint.Taxonomy.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Reads the table of log sources that comes with the product; its head says what the cells are. It
 * is read at each start of a check, so there are no lambdas and streams here, whose first use takes
 * longer than all the reading.
 */
final class TaxonomyReader {

  private static final String NAME = "/assay/lint/taxonomy.txt";
  private static final String MORE = "...";

  private final Map<String, List<String>> channels = new HashMap<>();
  private final Map<String, List<String>> providers = new HashMap<>();
  private final Map<Taxonomy.Key, List<Part>> sources = new LinkedHashMap<>();
  private final Map<Taxonomy.Key, Taxonomy.Key> renamed = new HashMap<>();
  private final List<Implied> implied = new ArrayList<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final Map<Taxonomy.Key, Fields> fields = new LinkedHashMap<>();

  /** Values of a field that events of a category have. */
  private record Implied(Taxonomy.Key key, String field, List<String> values) {}

  private TaxonomyReader() {}

  static Taxonomy load() {
    try (InputStream in = TaxonomyReader.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("the table of log sources is not on the class path");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Taxonomy read(String text) {
    var reader = new TaxonomyReader();
    String section = "";
    for (String row : rows(text)) {
      if (row.startsWith("[")) {
        section = row;
      } else {
        reader.add(section, cells(row, '|'));
      }
    }
    return reader.taxonomy();
  }

  /** The lines without comments; one that begins with a blank goes on with the line before. */
  private static List<String> rows(String text) {
    var rows = new ArrayList<String>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (start < end && text.charAt(start) == ' ') {
        rows.add(rows.removeLast().concat(" ").concat(text.substring(start, end).strip()));
      } else if (start < end && text.charAt(start) != '#') {
        rows.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return rows;
  }

  private static List<String> cells(String row, char separator) {
    var cells = new ArrayList<String>();
    int start = 0;
    for (int end = row.indexOf(separator); end >= 0; end = row.indexOf(separator, start)) {
      cells.add(row.substring(start, end).strip());
      start = end + 1;
    }
    cells.add(row.substring(start).strip());
    return cells;
  }

  private void add(String section, List<String> cells) {
    switch (section) {
      case "[logs]" -> {
        channels.put(cells.get(0), cells(cells.get(1), ';'));
        providers.put(cells.get(0), cells(cells.get(2), ';'));
      }
      case "[sources]" -> {
        sources.put(key(cells), parts(cells.get(3)));
        if (cells.size() > 4) {
          renamed.put(key(cells), written(cells.get(4)));
        }
      }
      case "[implied]" ->
          implied.add(
              new Implied(
                  new Taxonomy.Key(cells.get(1), cells.get(0), ""),
                  cells.get(2),
                  cells(cells.get(3), ';')));
      case "[groups]" -> groups.put(cells.get(0), words(cells.get(1)));
      case "[fields]" -> fields.put(key(cells), fields(words(cells.get(3))));
      default -> throw new IllegalStateException("no section `" + section + "`");
    }
  }

  private static Taxonomy.Key key(List<String> cells) {
    return new Taxonomy.Key(cells.get(1), cells.get(0), cells.get(2));
  }

  /** A key in the form {@code product: windows, service: ldap}. */
  private static Taxonomy.Key written(String text) {
    var names = new HashMap<String, String>();
    for (String pair : cells(text, ',')) {
      names.put(
          pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1).strip());
    }
    return new Taxonomy.Key(
        names.getOrDefault("category", ""),
        names.getOrDefault("product", ""),
        names.getOrDefault("service", ""));
  }

  private static List<Part> parts(String text) {
    if (text.equals("*")) {
      return List.of();
    }
    var parts = new ArrayList<Part>();
    for (String part : cells(text, ';')) {
      int blank = part.indexOf(' ');
      parts.add(
          blank < 0
              ? new Part(part, Set.of())
              : new Part(
                  part.substring(0, blank),
                  new LinkedHashSet<>(cells(part.substring(blank + 1), ','))));
    }
    return parts;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var tokens = new StringTokenizer(text, " ");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  private Fields fields(List<String> words) {
    var names = new LinkedHashSet<String>();
    addFields(words, names);
    boolean more = names.remove(MORE);
    return new Fields(names, !more);
  }

  private void addFields(List<String> words, Set<String> names) {
    for (String word : words) {
      if (word.startsWith("@")) {
        addFields(group(word.substring(1)), names);
      } else if (word.startsWith("*")) {
        addAll(word.substring(1), names);
      } else {
        names.add(word);
      }
    }
  }

  private List<String> group(String name) {
    List<String> group = groups.get(name);
    if (group == null) {
      throw new IllegalStateException("no group `" + name + "`");
    }
    return group;
  }

  /** The fields of all log sources above that take their names from {@code log}. */
  private void addAll(String log, Set<String> names) {
    for (Map.Entry<Taxonomy.Key, Fields> of : fields.entrySet()) {
      List<Part> parts = sources.getOrDefault(of.getKey(), List.of());
      if (!parts.isEmpty() && parts.getFirst().log().equals(log)) {
        names.addAll(of.getValue().names());
      }
    }
  }

  private Taxonomy taxonomy() {
    for (Taxonomy.Key key : fields.keySet()) {
      if (!sources.containsKey(key)) {
        throw new IllegalStateException("fields of no log source: " + key);
      }
    }
    Map<Taxonomy.Key, Log> logs = new LinkedHashMap<>();
    for (Map.Entry<Taxonomy.Key, List<Part>> source : sources.entrySet()) {
      Taxonomy.Key key = source.getKey();
      logs.put(
          key,
          new Log(
              source.getValue(),
              fields.getOrDefault(key, Fields.ANY),
              implied(key, source.getValue()),
              Optional.ofNullable(renamed.get(key))));
    }
    return new Taxonomy(logs);
  }

  /** A category of certain events says their ids, and with them the channel and the provider. */
  private Map<String, Set<String>> implied(Taxonomy.Key key, List<Part> parts) {
    if (key.category().isEmpty() || parts.isEmpty() || parts.getFirst().events().isEmpty()) {
      return Map.of();
    }
    Map<String, Set<String>> values = new HashMap<>();
    for (Part part : parts) {
      add("EventID", List.copyOf(part.events()), values);
      add("Channel", channels.getOrDefault(part.log(), List.of()), values);
      add("Provider_Name", providers.getOrDefault(part.log(), List.of()), values);
    }
    for (Implied more : implied) {
      if (more.key().equals(key)) {
        add(more.field(), more.values(), values);
      }
    }
    return values;
  }

  private static void add(String field, List<String> more, Map<String, Set<String>> values) {
    if (!more.isEmpty()) {
      values.putIfAbsent(field, new LinkedHashSet<>());
      values.get(field).addAll(more);
    }
  }
}
