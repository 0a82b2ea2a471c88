package assay.lint;

import assay.rule.LogSource;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The log sources there are, the events that each means and the fields of these (Sigma 2.1,
 * "Appendix: taxonomy").
 *
 * @param logs what is known, by category, product and service, in the order of the table
 */
public record Taxonomy(Map<Key, Log> logs) {

  public static final Taxonomy NONE = new Taxonomy(Map.of());

  /** The three names of a log source; empty where it does not name one. */
  public record Key(String category, String product, String service) {

    static Key of(LogSource source) {
      return new Key(text(source.category()), text(source.product()), text(source.service()));
    }

    private static String text(Optional<Written> name) {
      return name.map(Written::text).orElse("");
    }

    /** Whether {@code other} has the same names as far as this one has names. */
    boolean takesIn(Key other) {
      return (category.isEmpty() || category.equals(other.category))
          && (product.isEmpty() || product.equals(other.product))
          && (service.isEmpty() || service.equals(other.service));
    }

    /** Written out: those that a record has take long when they are first used. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && category.equals(key.category)
          && product.equals(key.product)
          && service.equals(key.service);
    }

    @Override
    public int hashCode() {
      return (category.hashCode() * 31 + product.hashCode()) * 31 + service.hashCode();
    }

    /** As a rule writes it, in one line. */
    @Override
    public String toString() {
      var names = new ArrayList<String>(3);
      add("product", product, names);
      add("category", category, names);
      add("service", service, names);
      return String.join(", ", names);
    }

    private static void add(String key, String name, List<String> names) {
      if (!name.isEmpty()) {
        names.add(key + ": " + name);
      }
    }
  }

  /**
   * Some events of a log.
   *
   * @param log the name that the table has for it
   * @param events the ids of the events; all of the log if there are none
   */
  public record Part(String log, Set<String> events) {
    public Part {
      events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
    }
  }

  /**
   * The names of fields, those of the log source's own first.
   *
   * @param whole whether events have no others
   */
  public record Fields(Set<String> names, boolean whole) {

    /** Any field may be there. */
    public static final Fields ANY = new Fields(Set.of(), false);

    public Fields {
      names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
  }

  /**
   * One log source.
   *
   * @param parts the events that it means, of the log first that gives the fields their names;
   *     empty for any log of the product
   * @param implied fields whose values the log source says already, such as EventID, and the values
   * @param now what it is called today, if its name is an old one
   */
  public record Log(
      List<Part> parts, Fields fields, Map<String, Set<String>> implied, Optional<Key> now) {
    public Log {
      parts = List.copyOf(parts);
      implied = Map.copyOf(implied);
    }
  }

  public Taxonomy {
    logs = Collections.unmodifiableMap(new LinkedHashMap<>(logs));
  }

  /** The table that comes with the product. */
  public static Taxonomy builtIn() {
    return Table.READ;
  }

  /** Read when first asked for: not every command checks rules. */
  private static final class Table {
    static final Taxonomy READ = TaxonomyReader.load();
  }

  /** The same with another log source, which has any fields. */
  public Taxonomy with(Key key) {
    Map<Key, Log> more = new LinkedHashMap<>(logs);
    more.putIfAbsent(key, new Log(List.of(), Fields.ANY, Map.of(), Optional.empty()));
    return new Taxonomy(more);
  }

  /**
   * What is known of the log source. One that names a category or a product alone stands for all
   * that have it; a service alone does not say whose it is. Empty if it is none of the taxonomy's.
   */
  public Optional<Log> find(LogSource source) {
    Key key = Key.of(source);
    Log log = logs.get(key);
    if (log != null) {
      return Optional.of(log);
    }
    List<Log> all =
        key.service().isEmpty() && !key.equals(new Key("", "", "")) ? takenIn(key) : List.of();
    return all.isEmpty() ? Optional.empty() : Optional.of(together(all));
  }

  private List<Log> takenIn(Key key) {
    var found = new ArrayList<Log>();
    for (Map.Entry<Key, Log> log : logs.entrySet()) {
      if (key.takesIn(log.getKey()) && log.getValue().now().isEmpty()) {
        found.add(log.getValue());
      }
    }
    return found;
  }

  private static Log together(List<Log> logs) {
    var parts = new LinkedHashSet<Part>();
    var fields = new LinkedHashSet<String>();
    boolean any = false;
    boolean whole = true;
    for (Log log : logs) {
      parts.addAll(log.parts());
      fields.addAll(log.fields().names());
      any |= log.fields().equals(Fields.ANY);
      whole &= log.fields().whole();
    }
    return new Log(
        List.copyOf(parts),
        any ? Fields.ANY : new Fields(fields, whole),
        Map.of(),
        Optional.empty());
  }

  /**
   * The categories that mean all of {@code events} of a log and the fewest beside them; none if no
   * category means them all.
   */
  List<String> categories(String log, Collection<String> events) {
    var found = new ArrayList<String>();
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<Key, Log> source : logs.entrySet()) {
      for (Part part : source.getValue().parts()) {
        String category = source.getKey().category();
        int size = part.events().size();
        if (!category.isEmpty()
            && source.getValue().now().isEmpty()
            && part.log().equals(log)
            && size <= fewest
            && part.events().containsAll(events)) {
          if (size < fewest) {
            found.clear();
          }
          fewest = size;
          found.add(category);
        }
      }
    }
    return found;
  }

  /** The names that log sources have in one place, of those that {@code within} takes in. */
  Collection<String> names(Place place, Key within) {
    var names = new LinkedHashSet<String>();
    for (Map.Entry<Key, Log> log : logs.entrySet()) {
      String name = place.of(log.getKey());
      if (!name.isEmpty() && log.getValue().now().isEmpty() && within.takesIn(log.getKey())) {
        names.add(name);
      }
    }
    return names;
  }

  /** Where a name stands in a log source. */
  enum Place {
    PRODUCT,
    CATEGORY,
    SERVICE;

    /** The key of {@code logsource}. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    Optional<Written> of(LogSource source) {
      return switch (this) {
        case PRODUCT -> source.product();
        case CATEGORY -> source.category();
        case SERVICE -> source.service();
      };
    }

    String of(Key key) {
      return switch (this) {
        case PRODUCT -> key.product();
        case CATEGORY -> key.category();
        case SERVICE -> key.service();
      };
    }
  }
}
