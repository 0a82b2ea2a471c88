package assay.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.engine.TreeEvent;
import assay.logs.JsonEvents;
import assay.pipeline.PipelineStack;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Targets;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of SigmaHQ on real engines, and the events that they are known to match. */
class SigmahqTest {

  private static final int LEAST = 400;

  /** One in so many of the rules that are not known to match is asked as well. */
  private static final int STEP = 6;

  private static void assumeLong(int comparisons) {
    boolean is = Boolean.getBoolean("long");
    if (!is) {
      System.out.printf("skipped %,d comparisons: -Dlong=true makes them%n", comparisons);
    }
    assumeTrue(is, "a long run");
  }

  @TestFactory
  Stream<DynamicTest> queriesFindWhatRulesMean() throws IOException, JsonEvents.NotEvents {
    assumeLong(5 * 2 * LEAST);
    List<Case> rules = Golden.sample(STEP);
    List<TreeEvent> events = Golden.events();
    return Engines.all().stream()
        .filter(start -> !start.name().equals("SQLite with numbers"))
        .map(start -> DynamicTest.dynamicTest(start.name(), () -> compare(start, rules, events)));
  }

  /** What Lucene keeps in lower case a regular expression of both cases cannot be asked of. */
  private static void compare(Engines.Start start, List<Case> rules, List<TreeEvent> events)
      throws Exception {
    Proof proof = new Proof();
    try (Engine engine = start.opening().open()) {
      if (start.isLucene()) {
        proof.add(engine, rules.stream().filter(rule -> !rule.hasRegex()).toList(), events);
        List<Case> finding = rules.stream().filter(Case::hasRegex).toList();
        proof.add(engine, finding, Golden.lowered(events));
      } else {
        proof.add(engine, rules, events);
      }
    }
    System.out.println(start.name() + ": " + proof);

    assertThat(proof.disagreements()).isEmpty();
    assertThat(proof.matching()).isGreaterThanOrEqualTo(LEAST);
    assertThat(proof.silent()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void sqliteTakesEveryQuery() throws Exception {
    assumeLong(3_141);
    List<Case> rules = Golden.rules();
    Map<String, String> names = new LinkedHashMap<>();
    for (Case rule : rules) {
      rule.fields().forEach(field -> names.putIfAbsent(field.toLowerCase(Locale.ROOT), field));
    }
    names.put("raw", "raw");
    var wrong = new ArrayList<String>();
    int queries = 0;
    try (var engine = new SqliteEngine(false)) {
      engine.load(new TreeSet<>(names.values()), List.of());
      for (Case rule : rules) {
        Conversion conversion = convert(rule);
        if (!conversion.ok()) {
          wrong.add(rule.name() + ": " + conversion.problems());
        }
        for (String query : conversion.outputs()) {
          queries++;
          try {
            engine.find(query);
          } catch (SQLException e) {
            wrong.add(rule.name() + ": " + e.getMessage());
          }
        }
      }
    }
    System.out.printf(
        "SQLite takes %,d queries of %,d rules%n", queries - wrong.size(), rules.size());

    assertThat(wrong).isEmpty();
  }

  private static Conversion convert(Case rule) {
    var options = Map.of("table", "events", "raw", "raw");
    var request = Request.of(Request.DEFAULT_FORMAT, options, false, PipelineStack.EMPTY);
    return ((QueryTarget) Targets.find("sqlite").orElseThrow()).convert(rule.file(), request);
  }
}
