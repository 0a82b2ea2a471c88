package assay.knowledge;

import assay.rule.LogSource;
import assay.rule.Written;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which data a rule's log source means, after Sigma's taxonomy. What the taxonomy does not know is
 * compared with the words that the data has for itself.
 */
final class LogSources {

  private static final LogTable TABLE = LogTable.load();

  /** Products that have many logs: to name one of them is not to name a log. */
  private static final Set<String> SYSTEMS =
      Set.of("windows", "linux", "unix", "macos", "aws", "azure", "gcp", "m365");

  private LogSources() {}

  /**
   * That data is of a rule's log source.
   *
   * @param reason why, in a short sentence
   * @param events those of the data's events that the log source means; empty if it has none
   * @param namesLog whether the log source names a log, not just a system that has many
   */
  record Agreement(String reason, Set<String> events, boolean namesLog) {}

  /** Whether the table has the category and the service, as far as they are named. */
  static boolean isKnown(String product, String category, String service) {
    return (category.isEmpty() || !rows(product, category, TABLE.byCategory()).isEmpty())
        && (service.isEmpty() || !rows(product, service, TABLE.byService()).isEmpty());
  }

  /** How {@code data} is of the log source; empty if it is not. */
  static Optional<Agreement> agree(LogSource source, DataFacts data) {
    String product = text(source.product());
    if (!product.isEmpty() && !isOf(product, data)) {
      return Optional.empty();
    }
    List<Match> matches =
        List.of(
            match(product, text(source.category()), TABLE.byCategory(), data),
            match(product, text(source.service()), TABLE.byService(), data));
    if (contradicts(source)) {
      matches = matches.stream().filter(match -> match.kind() == Kind.LOG).toList();
      if (matches.isEmpty()) {
        return Optional.empty();
      }
    }
    return agreement(source, product, matches, data);
  }

  /**
   * Whether category and service are of different logs, as where a document inherits the service of
   * another. Data of either will do.
   */
  private static boolean contradicts(LogSource source) {
    if (source.category().isEmpty() || source.service().isEmpty()) {
      return false;
    }
    String product = text(source.product());
    Set<LogTable.Log> ofCategory = logs(rows(product, text(source.category()), TABLE.byCategory()));
    Set<LogTable.Log> ofService = logs(rows(product, text(source.service()), TABLE.byService()));
    return !ofCategory.isEmpty()
        && !ofService.isEmpty()
        && ofCategory.stream().noneMatch(ofService::contains);
  }

  private static Set<LogTable.Log> logs(List<LogTable.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.parts().stream())
        .map(LogTable.Part::log)
        .collect(Collectors.toSet());
  }

  private static Optional<Agreement> agreement(
      LogSource source, String product, List<Match> matches, DataFacts data) {
    boolean namesLog =
        matches.stream().anyMatch(match -> match.kind() == Kind.LOG)
            || !(product.isEmpty() || SYSTEMS.contains(DataFacts.lower(product)));
    if (matches.contains(Match.NONE) || (product.isEmpty() && !namesLog)) {
      return Optional.empty();
    }
    Set<String> events = new LinkedHashSet<>(data.events());
    matches.stream().map(Match::events).filter(some -> !some.isEmpty()).forEach(events::retainAll);
    return events.isEmpty() && !data.events().isEmpty()
        ? Optional.empty()
        : Optional.of(new Agreement(reason(source, matches), events, namesLog));
  }

  private static String reason(LogSource source, List<Match> matches) {
    String what =
        matches.stream()
            .map(Match::what)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return named(source) + " is " + (what.isEmpty() ? "the data's platform" : what);
  }

  /** The log source in words, such as {@code log source `windows`/`dns_query`}. */
  static String named(LogSource source) {
    return Stream.of(source.product(), source.category(), source.service())
        .flatMap(Optional::stream)
        .map(part -> "`" + part.text() + "`")
        .collect(Collectors.joining("/", "log source ", ""));
  }

  private enum Kind {
    /** The data is not of it. */
    NONE,
    /** Nothing was asked, or no more than the product. */
    ANY,
    /** The data is of this log. */
    LOG
  }

  /** What came of comparing one part of a log source: of which log, and which events of it. */
  private record Match(Kind kind, String what, Set<String> events) {
    static final Match NONE = new Match(Kind.NONE, "", Set.of());
    static final Match ANY = new Match(Kind.ANY, "", Set.of());
  }

  /** Compares the category or the service, whichever {@code table} is of. */
  private static Match match(
      String product, String name, Map<String, List<LogTable.Row>> table, DataFacts data) {
    if (name.isEmpty()) {
      return Match.ANY;
    }
    List<LogTable.Row> rows = rows(product, name, table);
    if (rows.isEmpty()) {
      return words(data).contains(DataFacts.word(name))
          ? new Match(Kind.LOG, "the data's own `" + name + "`", Set.of())
          : Match.NONE;
    }
    if (rows.stream().anyMatch(row -> row.parts().isEmpty())) {
      return Match.ANY;
    }
    List<LogTable.Part> parts =
        rows.stream()
            .filter(row -> row.product().isEmpty() || isOf(row.product(), data))
            .flatMap(row -> row.parts().stream())
            .filter(part -> isIn(part, data))
            .toList();
    if (parts.isEmpty()) {
      return Match.NONE;
    }
    var events = new LinkedHashSet<String>();
    parts.forEach(part -> events.addAll(shared(part, data)));
    boolean whole = parts.stream().anyMatch(part -> part.events().isEmpty());
    String what =
        parts.stream()
            .map(part -> describe(part, shared(part, data)))
            .distinct()
            .collect(Collectors.joining(" and "));
    return new Match(Kind.LOG, what, whole ? Set.of() : events);
  }

  /** The rows of a product, else those of all products; all rows if the rule names none. */
  private static List<LogTable.Row> rows(
      String product, String name, Map<String, List<LogTable.Row>> table) {
    List<LogTable.Row> named = table.getOrDefault(DataFacts.lower(name), List.of());
    if (product.isEmpty() || name.isEmpty()) {
      return named;
    }
    List<LogTable.Row> own =
        named.stream().filter(row -> row.product().equalsIgnoreCase(product)).toList();
    return own.isEmpty() ? named.stream().filter(row -> row.product().isEmpty()).toList() : own;
  }

  private static String describe(LogTable.Part part, List<String> events) {
    if (events.isEmpty()) {
      return part.log().name();
    }
    boolean one = events.size() == 1;
    return (one ? "event " : "events ")
        + String.join(", ", events).toUpperCase(Locale.ROOT)
        + " of "
        + part.log().name();
  }

  private static boolean isIn(LogTable.Part part, DataFacts data) {
    return words(data).stream().anyMatch(part.log().words()::contains)
        && (part.events().isEmpty() || !shared(part, data).isEmpty());
  }

  private static List<String> shared(LogTable.Part part, DataFacts data) {
    return data.events().stream().filter(part.events()::contains).toList();
  }

  private static Set<String> words(DataFacts data) {
    return data.wordsAndPlatform();
  }

  /** Whether data is of a product: by its platform, or by what it calls its log. */
  private static boolean isOf(String product, DataFacts data) {
    return isPlatform(product, data)
        || data.words().contains(DataFacts.word(product))
        || data.words().stream().anyMatch(names(product)::contains);
  }

  private static boolean isPlatform(String product, DataFacts data) {
    return !data.platform().isEmpty()
        && (data.platform().equals(DataFacts.word(product))
            || names(product).contains(data.platform()));
  }

  private static Set<String> names(String product) {
    return TABLE.products().getOrDefault(DataFacts.lower(product), Set.of());
  }

  /** Other names that {@code field} has in this event of the data. */
  static Set<String> sameFields(String field, DataFacts data, Optional<String> event) {
    var names = new LinkedHashSet<String>();
    for (LogTable.SameField same :
        TABLE.sameFields().getOrDefault(DataFacts.lower(field), List.of())) {
      boolean there =
          words(data).stream().anyMatch(same.part().log().words()::contains)
              && (same.part().events().isEmpty()
                  || event.filter(same.part().events()::contains).isPresent());
      if (there && same.one().equalsIgnoreCase(field)) {
        names.add(same.other());
      } else if (there && same.other().equalsIgnoreCase(field)) {
        names.add(same.one());
      }
    }
    return names;
  }

  private static String text(Optional<Written> part) {
    return part.map(written -> written.text().strip()).orElse("");
  }
}
