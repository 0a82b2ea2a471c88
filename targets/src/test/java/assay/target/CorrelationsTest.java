package assay.target;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import assay.collection.RuleCollection;
import assay.pipeline.Pipeline;
import assay.pipeline.PipelineReader;
import assay.pipeline.PipelineStack;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Testdata;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Correlations: what pySigma makes of them, and what targets say by themselves. */
class CorrelationsTest {

  private static final String FIXTURE = "correlation-";
  private static final String TABLE = "<!-- who says what -->\n";
  private static final String END = "<!-- end -->";

  private static final String RULE =
      """
      title: A failed logon
      name: failed_logon
      logsource: {product: windows}
      detection:
        selection: {EventID: 4625}
        condition: selection
      """;

  private static final String MANY =
      """
      title: Many
      correlation:
        type: event_count
        rules: [failed_logon]
        group-by: [User]
        timespan: 5m
        condition: {gte: 10}
      """;

  /** One case of pySigma's, with what it gives for it. */
  private record Case(
      String name,
      QueryTarget target,
      String rules,
      Request request,
      Optional<List<String>> theirs) {

    Conversion ours() {
      return target.convert(RuleReader.read("rule.yml", bytes(rules)), request);
    }

    boolean isSame() {
      Conversion ours = ours();
      return theirs.isPresent() ? ours.ok() && ours.outputs().equals(theirs.get()) : !ours.ok();
    }
  }

  @Test
  void theMatrixIsThatOfPysigma() throws IOException {
    String file = "golden/pysigma/pysigma-correlation-matrix.jsonl";
    var cases = new ArrayList<Case>();
    int aside = 0;
    for (Json row : Json.read(Truth.path(file, 150))) {
      Optional<QueryTarget> target = target(row.get("target").text());
      if (target.isEmpty()) {
        aside++;
        continue;
      }
      Optional<List<String>> theirs =
          row.get("error") instanceof Json.Str
              ? Optional.empty()
              : Optional.of(row.get("outputs").texts());
      cases.add(
          new Case(
              row.get("case").text(),
              target.get(),
              row.get("rules").text(),
              request(Map.of(), PipelineStack.EMPTY),
              theirs));
    }
    System.out.printf("matrix: %d cases, %d of other targets%n", cases.size(), aside);
    verify("correlation-matrix", cases);
  }

  @Test
  void theVectorsWithCorrelationsAreThoseOfPysigma() throws IOException {
    var cases = new ArrayList<Case>();
    int aside = 0;
    for (Json row : Json.read(Truth.path("golden/pysigma/vectors.jsonl.gz", 40))) {
      String rules = row.get("rules").text();
      if (!rules.contains("correlation:")) {
        continue;
      }
      Optional<QueryTarget> target = target(row.get("target").text());
      if (target.isEmpty() || !row.get("class_overrides").items().isEmpty()) {
        aside++;
        continue;
      }
      cases.add(vector(row, target.get(), rules));
    }
    System.out.printf("vectors: %d cases, %d of other targets%n", cases.size(), aside);
    verify("correlation-vectors", cases);
  }

  private static Case vector(Json row, QueryTarget target, String rules) {
    Map<String, String> options = new TreeMap<>();
    if (row.get("backend_options") instanceof Json.Obj(Map<String, Json> given)) {
      given.forEach((name, value) -> options.put(name, value.text()));
    }
    PipelineStack pipelines = PipelineStack.EMPTY;
    if (row.get("pipeline") instanceof Json.Obj pipeline
        && pipeline.get("yaml") instanceof Json.Str(String yaml)) {
      Pipeline read = PipelineReader.read("pipeline.yml", bytes(yaml)).pipeline().orElseThrow();
      pipelines = PipelineStack.of(List.of(read));
    }
    boolean fails = ((Json.Obj) row).members().containsKey("expect_error");
    Optional<List<String>> theirs =
        fails ? Optional.empty() : Optional.of(row.get("expect").texts());
    return new Case(row.get("id").text(), target, rules, request(options, pipelines), theirs);
  }

  private static Request request(Map<String, String> options, PipelineStack pipelines) {
    return Request.of(Request.DEFAULT_FORMAT, options, true, pipelines);
  }

  private static Optional<QueryTarget> target(String name) {
    String id =
        switch (name) {
          case "ppl", "open_search_ppl" -> "opensearch_ppl";
          case "qradar" -> "qradar_aql";
          default -> name;
        };
    return Targets.find(id).map(QueryTarget.class::cast);
  }

  /** Every case is the same but for those that rows of {@code departures.tsv} are for. */
  private static void verify(String family, List<Case> cases) {
    var wrong = new ArrayList<String>();
    Map<String, Integer> expected = new LinkedHashMap<>();
    Map<String, Integer> found = new LinkedHashMap<>();
    for (String[] row : Testdata.table("targets/departures.tsv")) {
      if (row[0].equals(family)) {
        expected.put(row[2], Integer.parseInt(row[1]));
      }
    }
    for (Case each : cases) {
      if (!each.isSame()) {
        String theirs = each.theirs().map(all -> String.join("\n", all)).orElse("refused");
        expected.keySet().stream()
            .filter(pattern -> Pattern.compile(pattern).matcher(theirs).find())
            .findFirst()
            .ifPresentOrElse(
                pattern -> found.merge(pattern, 1, Integer::sum),
                () -> wrong.add(each.target().id() + " " + each.name() + "\n" + each.ours()));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatCameBeforeMakesNoDifferenceToPysigmasQueries() throws IOException {
    var rules = new ArrayList<String>();
    for (var folder : TargetFixturesTest.folders()) {
      rules.add(TargetFixturesTest.rule(folder).text());
    }
    assertThat(all(rules.reversed()).reversed()).isEqualTo(all(rules));
  }

  private static List<List<String>> all(List<String> rules) {
    var all = new ArrayList<List<String>>();
    for (String rule : rules) {
      var outputs = new ArrayList<String>();
      for (Target target : Targets.OF_TODAY) {
        outputs.addAll(
            convert(target.id(), rule, request(Map.of(), PipelineStack.EMPTY)).outputs());
      }
      all.add(outputs);
    }
    return all;
  }

  @Test
  void aMethodThatCostsLessIsNotExact() {
    Conversion exact = convert("splunk", RULE + "---\n" + MANY, Request.DEFAULT);
    Conversion cheap = convert("splunk", RULE + "---\n" + MANY, Request.DEFAULT.by("stats"));
    assertThat(exact.problems()).isEmpty();
    assertThat(exact.outputs().getFirst()).contains("streamstats time_window=5m");
    assertThat(ids(cheap)).containsExactly("approximate-window");
    assertThat(cheap.outputs().getFirst()).contains("| bin _time span=5m\n| stats count");
  }

  @Test
  void kustoHasToKnowTheTable() {
    assertThat(convert("kusto", RULE + "---\n" + MANY, Request.DEFAULT).ok()).isFalse();
    Request named =
        Request.of(
            Request.DEFAULT_FORMAT,
            Map.of("query_table", "DeviceLogonEvents"),
            false,
            PipelineStack.EMPTY);
    assertThat(convert("kusto", RULE + "---\n" + MANY, named).outputs().getFirst())
        .contains("match_time=Timestamp", "match_time - 5m", "| where event_count >= 10");
    assertThat(convert("kusto", RULE + "---\n" + MANY, named.by("summarize")).outputs().getFirst())
        .contains("bin(match_time, 5m)");
  }

  @Test
  void whatTogetherIsNoQueryIsRefused() {
    String keyword =
        """
        ---
        title: A word
        name: word
        logsource: {product: windows}
        detection:
          keywords: ['failed?']
          field: {User|re: 'a.c'}
          condition: 1 of them
        """;
    String both = MANY.replace("[failed_logon]", "[failed_logon, word]");
    Conversion conversion = convert("splunk", RULE + keyword + "---\n" + both, Request.DEFAULT);
    assertThat(conversion.outputs()).isEmpty();
    assertThat(conversion.ok()).isFalse();
  }

  @Test
  void aConditionThatHoldsAtNoMatchIsRefused() {
    String never =
        MANY.replace("event_count", "temporal")
            .replace("[failed_logon]", "[failed_logon, other]")
            .replace("{gte: 10}", "not failed_logon and not other");
    String other = RULE.replace("failed_logon", "other");
    Conversion conversion =
        convert("sqlite", RULE + "---\n" + other + "---\n" + never, Request.DEFAULT);
    assertThat(conversion.problems().getFirst().message())
        .isEqualTo("`sqlite` cannot say that there is no match at all");
  }

  @Test
  void aFormatHasTheCorrelationInItsPlace() {
    assertThat(inFormat("splunk", "savedsearches").outputs().getFirst())
        .contains("[Many]", "search = EventID=4625 \\\n| sort 0 _time");
    assertThat(inFormat("splunk", "data_model").ok()).isFalse();
    assertThat(inFormat("esql", "siem_rule").outputs().getFirst())
        .contains("\"name\": \"SIGMA - Many\"", "stats event_count=count()");
    assertThat(inFormat("eql", "eqlapi").outputs().getFirst())
        .startsWith("{\"query\": \"sequence by User with maxspan=5m");
    assertThat(inFormat("loki", "ruler").outputs().getFirst())
        .contains("alert: Many", "sum by (User) (count_over_time(")
        .doesNotContain("[1m]");
    assertThat(inFormat("sqlite", "zircolite").ok()).isFalse();
  }

  private static Conversion inFormat(String target, String format) {
    return convert(
        target, RULE + "---\n" + MANY, Request.of(format, Map.of(), false, PipelineStack.EMPTY));
  }

  @Test
  void whoCannotCorrelateSaysWhoCan() {
    for (Target target : Targets.OF_TODAY) {
      Conversion conversion = convert(target.id(), RULE + "---\n" + MANY, Request.DEFAULT);
      for (Diagnostic problem : conversion.problems()) {
        assertThat(problem.help()).as(target.id()).isPresent();
        if (problem.message().endsWith("cannot say correlations")) {
          assertThat(problem.help().orElseThrow()).doesNotContain("`-s`");
        }
      }
    }
  }

  @Test
  void whatIsWrongWithARuleInAnotherFileIsToldOfTheCorrelation() {
    RuleFile rule =
        RuleReader.read("rule.yml", bytes(RULE.replace("EventID: 4625", "EventID|expand: '%a%'")));
    RuleFile correlation = RuleReader.read("many.yml", bytes(MANY));
    var rules = RuleCollection.of(List.of(rule, correlation));
    Conversion conversion = new Sqlite().convert(correlation, rules, Request.DEFAULT);
    assertThat(conversion.outputs()).isEmpty();
    assertThat(conversion.problems().stream().map(Diagnostic::message).collect(joining()))
        .contains("(in the rule at rule.yml:5)");
    assertThat(new Sqlite().convert(rule, rules, Request.DEFAULT).outputs()).isEmpty();
  }

  @Test
  void whatIsGeneratedIsPutOutBesideItsCorrelation() {
    String generating = MANY.replace("  timespan", "  generate: true\n  timespan");
    assertThat(convert("sqlite", RULE + "---\n" + generating, Request.DEFAULT).outputs())
        .hasSize(2);
  }

  @Test
  void aFilterNarrowsWhatIsCorrelated() {
    String filter =
        """
        ---
        title: Not the scanner
        logsource: {product: windows}
        filter:
          rules: [failed_logon]
          selection: {User: scanner}
          condition: not selection
        """;
    assertThat(
            convert("sqlite", RULE + "---\n" + MANY + filter, Request.DEFAULT).outputs().getFirst())
        .contains("scanner");
  }

  @Test
  void namesOfRulesStayWithinTheirQuotes() {
    String named = RULE.replace("name: failed_logon", "name: 'a\" | delete \\'").strip() + "\n";
    String rules =
        named
            + "---\n"
            + RULE
            + "---\n"
            + MANY.replace("[failed_logon]", "['a\" | delete \\', failed_logon]")
                .replace("event_count", "temporal")
                .replace("  condition: {gte: 10}\n", "");
    assertThat(convert("splunk", rules, Request.DEFAULT).outputs().getFirst())
        .contains("eval event_type=\"a\\\" | delete \\\\\"");
    assertThat(convert("sqlite", rules, Request.DEFAULT).outputs().getFirst())
        .doesNotContain("delete");
  }

  @Test
  void theGuideTellsWhoSaysWhat() throws IOException {
    Path page = TargetFixturesTest.ROOT.resolve("docs/guide/correlations.md");
    String text = Files.readString(page);
    int start = text.indexOf(TABLE) + TABLE.length();
    String expected = text.substring(0, start) + table() + text.substring(text.indexOf(END, start));
    if (Testdata.UPDATE) {
      Files.writeString(page, expected);
    } else {
      assertThat(text).isEqualTo(expected);
    }
  }

  /** Who says what of the correlations among the fixtures, those left out that say none. */
  private static String table() throws IOException {
    Map<String, Map<String, String>> byKind = new LinkedHashMap<>();
    for (Path folder : TargetFixturesTest.folders()) {
      String name = folder.getFileName().toString();
      if (name.startsWith(FIXTURE)) {
        String kind = name.substring(FIXTURE.length()).replace('-', ' ');
        byKind.put(kind, said(TargetFixturesTest.rule(folder).text()));
      }
    }
    List<String> able =
        Targets.OF_TODAY.stream()
            .map(Target::id)
            .filter(id -> byKind.values().stream().anyMatch(said -> !"no".equals(said.get(id))))
            .toList();
    var table = new StringBuilder("| | " + String.join(" | ", able) + " |\n|---|");
    table.append(":-:|".repeat(able.size())).append('\n');
    byKind.forEach(
        (kind, said) ->
            table
                .append("| ")
                .append(kind)
                .append(able.stream().map(said::get).collect(joining(" | ", " | ", " |\n"))));
    return table.toString();
  }

  private static Map<String, String> said(String rule) {
    Map<String, String> said = new LinkedHashMap<>();
    Request request =
        Request.of(Request.DEFAULT_FORMAT, Map.of("query_table", "T"), false, PipelineStack.EMPTY);
    for (Target target : Targets.OF_TODAY) {
      Conversion conversion = convert(target.id(), rule, request);
      String exactly = conversion.problems().isEmpty() ? "yes" : "nearly";
      said.put(target.id(), conversion.ok() ? exactly : "no");
    }
    return said;
  }

  private static List<String> ids(Conversion conversion) {
    return conversion.problems().stream().map(Diagnostic::id).toList();
  }

  private static Conversion convert(String target, String rules, Request request) {
    return ((QueryTarget) Targets.find(target).orElseThrow())
        .convert(RuleReader.read("rule.yml", bytes(rules)), request);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
