package assay.lint;

import assay.rule.LogSource;
import assay.rule.Written;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The log sources there are and the fields that rules use of them (Sigma 2.1, "Appendix:
 * taxonomy").
 *
 * @param logs what is known, by category, product and service
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
  }

  /**
   * One log source.
   *
   * @param fields the names of its fields; empty if they are not known or not bounded
   * @param implied fields that say again what the log source says, such as EventID
   */
  public record Log(Set<String> fields, Set<String> implied) {
    public Log {
      fields = Set.copyOf(fields);
      implied = Set.copyOf(implied);
    }
  }

  public Taxonomy {
    logs = Map.copyOf(logs);
  }

  /** What is known of the log source; empty if it is none of the taxonomy's. */
  public Optional<Log> find(LogSource source) {
    return Optional.ofNullable(logs.get(Key.of(source)));
  }
}
