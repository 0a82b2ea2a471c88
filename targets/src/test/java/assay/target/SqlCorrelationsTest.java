package assay.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What queries for correlations find on SQLite, compared with the definition: each match is looked
 * at with all of its group in the time span that ends with it.
 */
class SqlCorrelationsTest {

  private static final int ROUNDS = 8;
  private static final int EVENTS = 60;
  private static final long START = 1_700_000_000L;

  /** What stands for a missing value. */
  private static final String NONE = "none";

  private static final double NO_BYTES = -1;

  private static final String RULES =
      """
      title: A
      name: a
      logsource: {category: t}
      detection: {s: {EventID: 1}, condition: s}
      ---
      title: B
      name: b
      logsource: {category: t}
      detection: {s: {EventID: 2}, condition: s}
      ---
      title: C, and what A finds as well
      name: c
      logsource: {category: t}
      detection: {s: {EventID: [3, 1]}, condition: s}
      ---
      title: Many
      name: many
      correlation:
        type: event_count
        rules: [a, c]
        group-by: [user]
        timespan: 15s
        condition: {gte: 3}
      ---
      title: Correlation
      correlation:
      """;

  private record Event(long second, int id, String user, String host, String value, double bytes) {}

  /** An event that rule {@code rule}, from 1, finds, and the values of its group. */
  private record Match(Event event, int rule, String group) {
    long second() {
      return event.second();
    }
  }

  /**
   * A correlation and what it means.
   *
   * @param rules the rules of the text, in their order, by their numbers
   * @param span seconds
   * @param fires whether it does at a match, with all that are in the time span
   */
  private record Case(
      String text, List<Integer> rules, long span, BiPredicate<Match, List<Match>> fires) {

    boolean isTemporal() {
      return text.contains("temporal");
    }

    boolean needsValue() {
      return text.contains("field: [value, host]") || text.contains("field: value");
    }

    boolean needsBytes() {
      return text.contains("field: bytes");
    }

    String group(Event event, int rule) {
      if (text.contains("aliases")) {
        return rule == 1 ? event.user() : event.host();
      }
      return text.contains("[user, host]")
          ? event.user() + "|" + event.host()
          : text.contains("[user]") ? event.user() : "";
    }

    boolean isGrouped(Event event, int rule) {
      return !text.contains("group-by") || !group(event, rule).startsWith(NONE);
    }
  }

  private static final Map<String, Case> CASES = cases();

  private static Case counting(
      String text,
      List<Integer> rules,
      long span,
      java.util.function.Predicate<List<Match>> fires) {
    return new Case(text, rules, span, (end, matches) -> fires.test(matches));
  }

  private static Map<String, Case> cases() {
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put(
        "events",
        counting(
            "type: event_count\nrules: [a]\ngroup-by: [user, host]\ntimespan: 15s\n"
                + "condition: {gte: 3}",
            List.of(1),
            15,
            matches -> matches.size() >= 3));
    cases.put(
        "events of two rules, each once, in a range",
        counting(
            "type: event_count\nrules: [a, c]\ngroup-by: [user]\ntimespan: 15s\n"
                + "condition: {gt: 3, lte: 5}",
            List.of(1, 3),
            15,
            matches -> matches.size() > 3 && matches.size() <= 5));
    cases.put(
        "events without a group",
        counting(
            "type: event_count\nrules: [a, b]\ntimespan: 15s\ncondition: {gte: 7}",
            List.of(1, 2),
            15,
            matches -> matches.size() >= 7));
    values(cases);
    temporal(cases);
    return cases;
  }

  private static void values(Map<String, Case> cases) {
    String head = "rules: [a, b]\ngroup-by: [user]\ntimespan: 15s\ncondition: ";
    List<Integer> rules = List.of(1, 2);
    cases.put(
        "values",
        counting(
            "type: value_count\n" + head + "{field: value, gte: 3}",
            rules,
            15,
            matches -> matches.stream().map(m -> m.event().value()).distinct().count() >= 3));
    cases.put(
        "values of two fields",
        counting(
            "type: value_count\n" + head + "{field: [value, host], gte: 4}",
            rules,
            15,
            matches ->
                matches.stream()
                        .map(m -> m.event().value() + "|" + m.event().host())
                        .distinct()
                        .count()
                    >= 4));
    cases.put(
        "sum",
        counting(
            "type: value_sum\n" + head + "{field: bytes, gte: 30}",
            rules,
            15,
            matches -> bytes(matches).stream().mapToDouble(x -> x).sum() >= 30));
    cases.put(
        "mean",
        counting(
            "type: value_avg\n" + head + "{field: bytes, gt: 6}",
            rules,
            15,
            matches -> bytes(matches).stream().mapToDouble(x -> x).average().orElse(0) > 6));
    cases.put(
        "percentile",
        counting(
            "type: value_percentile\n" + head + "{field: bytes, percentile: 62.5, gt: 6}",
            rules,
            15,
            matches -> nearest(bytes(matches), 0.625) > 6));
    cases.put(
        "lowest percentile",
        counting(
            "type: value_percentile\n" + head + "{field: bytes, percentile: 0, lt: 1}",
            rules,
            15,
            matches -> nearest(bytes(matches), 0) < 1));
    cases.put(
        "median",
        counting(
            "type: value_median\n" + head + "{field: bytes, lt: 4.6}",
            rules,
            15,
            matches -> median(bytes(matches)) < 4.6));
  }

  private static void temporal(Map<String, Case> cases) {
    String three = "rules: [a, b, c]\ngroup-by: [user]\ntimespan: 4s\n";
    List<Integer> rules = List.of(1, 2, 3);
    cases.put(
        "all rules",
        counting("type: temporal\n" + three, rules, 4, matches -> rules(matches).size() == 3));
    cases.put(
        "two of the rules",
        counting(
            "type: temporal\n" + three + "condition: {eq: 2}",
            rules,
            4,
            matches -> rules(matches).size() == 2));
    cases.put(
        "rules in an expression",
        counting(
            "type: temporal\n" + three + "condition: b and (c or not a)",
            rules,
            4,
            matches -> {
              Set<Integer> found = rules(matches);
              return found.contains(2) && (found.contains(3) || !found.contains(1));
            }));
    cases.put(
        "aliases",
        counting(
            "type: temporal\nrules: [a, b]\ngroup-by: [name]\ntimespan: 8s\n"
                + "aliases: {name: {a: user, b: host}}",
            List.of(1, 2),
            8,
            matches -> rules(matches).size() == 2));
    cases.put(
        "rules in their order",
        new Case(
            "type: temporal_ordered\n" + three.replace("4s", "6s"),
            rules,
            6,
            (end, matches) ->
                end.rule() == 3
                    && matches.stream()
                        .filter(first -> first.rule() == 1)
                        .anyMatch(
                            first ->
                                matches.stream()
                                    .anyMatch(
                                        next ->
                                            next.rule() == 2 && next.second() >= first.second()))));
    cases.put(
        "two of the rules in their order",
        new Case(
            "type: temporal_ordered\n" + three.replace("4s", "2s") + "condition: {gte: 2}",
            rules,
            2,
            (end, matches) -> matches.stream().anyMatch(first -> first.rule() < end.rule())));
  }

  private static List<Double> bytes(List<Match> matches) {
    return matches.stream().map(match -> match.event().bytes()).sorted().toList();
  }

  private static double nearest(List<Double> sorted, double part) {
    return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
  }

  private static double median(List<Double> sorted) {
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  private static Set<Integer> rules(List<Match> matches) {
    return matches.stream().map(Match::rule).collect(Collectors.toSet());
  }

  // ------------------------------------------------------------ tests

  @TestFactory
  Stream<DynamicTest> queriesFindWhatCorrelationsMean() {
    return CASES.entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> compare(entry.getValue())));
  }

  private static void compare(Case tested) throws SQLException {
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Event> events = events(new Random(round));
      try (Connection database = table(events, round % 2 == 0)) {
        Set<String> expected = expected(tested, events);
        assertThat(ends(database, query(tested.text()))).isEqualTo(expected);
        found += expected.size();
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void aCorrelationOfACorrelationSeesWhereThatFires() throws SQLException {
    List<Event> events = new ArrayList<>();
    for (long second : List.of(0L, 5L, 15L, 31L)) {
      events.add(new Event(START + second, 1, "u", "h", "v", 1.0));
    }
    for (long second : List.of(12L, 20L, 21L, 22L, 40L)) {
      events.add(new Event(START + second, 2, "u", "h", "v", 1.0));
    }
    String text = "type: temporal_ordered\nrules: [many, b]\ngroup-by: [user]\ntimespan: 6s";
    try (Connection database = table(events, true)) {
      assertThat(ends(database, query(text)))
          .containsExactlyInAnyOrder("u@" + (START + 20), "u@" + (START + 21));
    }
  }

  @Test
  void whatIsExactlyTheTimeSpanApartIsWithin() throws SQLException {
    String text =
        "type: event_count\nrules: [a]\ngroup-by: [user]\ntimespan: 15m\ncondition: {gte: 2}";
    for (long apart : List.of(899L, 900L, 901L)) {
      var events =
          List.of(
              new Event(START, 1, "u", "h", "v", 1.0),
              new Event(START + apart, 1, "u", "h", "v", 1.0));
      try (Connection database = table(events, true)) {
        assertThat(ends(database, query(text))).hasSize(apart <= 900 ? 1 : 0);
      }
    }
  }

  @Test
  void whatPysigmaWritesIsSqlAsWell() throws SQLException {
    try (Connection database = table(events(new Random(1)), true)) {
      for (Case tested : CASES.values()) {
        if (tested.text().contains("condition: b and") || tested.text().contains("lte")) {
          continue;
        }
        var request = Request.of(Request.DEFAULT_FORMAT, Map.of(), true, PipelineStack.EMPTY);
        String query = query(tested.text(), request).replace("<TABLE_NAME>", "logs");
        try (var statement = database.prepareStatement(query)) {
          assertThat(statement).isNotNull();
        }
      }
    }
  }

  // ------------------------------------------------------------ what is expected

  private static Set<String> expected(Case tested, List<Event> events) {
    var matches = new ArrayList<Match>();
    for (Event event : events) {
      boolean once = false;
      for (int rule : tested.rules()) {
        boolean counts =
            finds(rule, event)
                && tested.isGrouped(event, rule)
                && !(tested.needsValue() && event.value().equals(NONE))
                && !(tested.needsBytes() && event.bytes() == NO_BYTES);
        if (counts && (tested.isTemporal() || !once)) {
          matches.add(new Match(event, rule, tested.group(event, rule)));
          once = true;
        }
      }
    }
    Set<String> ends = new TreeSet<>();
    for (Match end : matches) {
      List<Match> within =
          matches.stream()
              .filter(match -> match.group().equals(end.group()))
              .filter(match -> match.second() <= end.second())
              .filter(match -> match.second() >= end.second() - tested.span())
              .toList();
      if (tested.fires().test(end, within)) {
        ends.add(end.group() + "@" + end.second());
      }
    }
    return ends;
  }

  private static boolean finds(int rule, Event event) {
    return event.id() == rule || (rule == 3 && event.id() == 1);
  }

  // ------------------------------------------------------------ what is found

  private static String query(String correlation) {
    var request =
        Request.of(Request.DEFAULT_FORMAT, Map.of("table", "logs"), false, PipelineStack.EMPTY);
    return query(correlation, request);
  }

  private static String query(String correlation, Request request) {
    byte[] rules = (RULES + correlation.indent(2)).getBytes(StandardCharsets.UTF_8);
    Conversion conversion = new Sqlite().convert(RuleReader.read("rule.yml", rules), request);
    assertThat(conversion.problems().stream().filter(problem -> problem.isError())).isEmpty();
    return conversion.outputs().getLast();
  }

  private static Set<String> ends(Connection database, String query) throws SQLException {
    Set<String> ends = new TreeSet<>();
    try (PreparedStatement statement = database.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      int time = rows.findColumn("match_time");
      while (rows.next()) {
        var group = new ArrayList<String>();
        for (int i = 1; i < time; i++) {
          group.add(rows.getString(i));
        }
        String at = rows.getString(time);
        long second =
            at.contains("T") ? Instant.parse(at).getEpochSecond() : (long) Double.parseDouble(at);
        ends.add(String.join("|", group) + "@" + second);
      }
    }
    return ends;
  }

  private static List<Event> events(Random random) {
    var events = new ArrayList<Event>();
    for (int i = 0; i < EVENTS; i++) {
      boolean lacks = random.nextInt(9) == 0;
      events.add(
          new Event(
              START + random.nextInt(120),
              1 + random.nextInt(4),
              lacks ? NONE : "u" + random.nextInt(2),
              "u" + random.nextInt(2),
              random.nextInt(9) == 0 ? NONE : "v" + random.nextInt(5),
              random.nextInt(9) == 0 ? NO_BYTES : random.nextInt(12)));
    }
    return events;
  }

  /** The events, their times as texts with fractions of seconds or as numbers. */
  private static Connection table(List<Event> events, boolean texts) throws SQLException {
    Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (var statement = database.createStatement()) {
      statement.execute("CREATE TABLE logs(timestamp, EventID, user, host, value, bytes)");
    }
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO logs VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Event event : events) {
        insert.setObject(
            1,
            texts
                ? Instant.ofEpochSecond(event.second()).plusMillis(123).toString()
                : (Object) (event.second() + 0.123));
        insert.setInt(2, event.id());
        insert.setString(3, event.user());
        insert.setString(4, event.host());
        insert.setString(5, event.value());
        insert.setDouble(6, event.bytes());
        insert.executeUpdate();
      }
    }
    try (var statement = database.createStatement()) {
      statement.execute("UPDATE logs SET user = NULL WHERE user = '" + NONE + "'");
      statement.execute("UPDATE logs SET value = NULL WHERE value = '" + NONE + "'");
      statement.execute("UPDATE logs SET bytes = NULL WHERE bytes = " + NO_BYTES);
    }
    return database;
  }
}
