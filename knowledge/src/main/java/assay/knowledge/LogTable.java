package assay.knowledge;

import assay.lint.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of logs that comes with the product, as it is written, and the log sources of the
 * taxonomy that mean them. Fields that have two names are found by either, in lower case.
 */
record LogTable(
    Map<String, Set<String>> products,
    Map<String, Log> logs,
    Map<String, List<Row>> byCategory,
    Map<String, List<Row>> byService,
    Map<String, List<SameField>> sameFields) {

  private static final String NAME = "/assay/knowledge/log-sources.txt";

  /** A log: what people call it, and the words that data needed may know it by. */
  record Log(String name, Set<String> words) {}

  /** Some events of a log; all of them if {@code events} is empty. */
  record Part(Log log, Set<String> events) {}

  /** The logs that rules mean by a log source. No part at all stands for any log of a product. */
  record Row(String product, List<Part> parts) {}

  /** Two names of one field in a part of a log. */
  record SameField(Part part, String one, String other) {}

  static LogTable load() {
    try (InputStream in = LogTable.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("the table of logs is not on the class path");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogTable read(String text) {
    var table =
        new LogTable(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    String section = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = line;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        table.add(section, Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
      }
    }
    Taxonomy.builtIn().logs().forEach(table::addSource);
    return table;
  }

  private void addSource(Taxonomy.Key key, Taxonomy.Log source) {
    List<Part> parts =
        source.parts().stream().map(part -> part(part.log(), part.events())).toList();
    var row = new Row(key.product(), parts);
    byCategory.computeIfAbsent(key.category(), name -> new ArrayList<>()).add(row);
    byService.computeIfAbsent(key.service(), name -> new ArrayList<>()).add(row);
  }

  private void add(String section, List<String> cells) {
    switch (section) {
      case "[products]" -> products.put(cells.get(0), words(cells.get(1)));
      case "[logs]" -> logs.put(cells.get(0), new Log(cells.get(1), words(cells.get(2))));
      case "[fields]" -> {
        for (String pair : list(cells.get(1))) {
          String[] names = pair.split("=", 2);
          var same = new SameField(part(cells.get(0)), names[0].strip(), names[1].strip());
          addSame(same.one(), same);
          addSame(same.other(), same);
        }
      }
      default -> throw new IllegalStateException("no section `" + section + "`");
    }
  }

  private void addSame(String name, SameField same) {
    sameFields.computeIfAbsent(DataFacts.lower(name), field -> new ArrayList<>()).add(same);
  }

  private Part part(String text) {
    String[] words = text.split(" ", 2);
    return part(words[0], words.length == 2 ? List.of(words[1].split(",")) : List.of());
  }

  private Part part(String name, Collection<String> ids) {
    Log log = logs.get(name);
    if (log == null) {
      throw new IllegalStateException("no log `" + name + "`");
    }
    var events = new LinkedHashSet<String>();
    ids.forEach(id -> events.add(DataFacts.lower(id)));
    return new Part(log, events);
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    list(text).forEach(item -> words.add(DataFacts.word(item)));
    return words;
  }
}
