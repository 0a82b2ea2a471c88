package assay.prove;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.TreeEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules and events that are made up find the same on every engine as in what they mean. */
class RandomRulesTest {

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final int RULES = LONG ? 3_000 : 150;
  private static final int EVENTS = LONG ? 400 : 100;

  @TestFactory
  Stream<DynamicTest> queriesFindWhatRulesMean() {
    var random = new RandomRules(20261125);
    List<TreeEvent> events = random.events(EVENTS);
    List<Case> rules = random.rules(RULES);
    return (LONG ? Engines.all() : Engines.quick())
        .stream()
            .map(start -> DynamicTest.dynamicTest(start.name(), () -> run(start, rules, events)));
  }

  private static void run(Engines.Start start, List<Case> rules, List<TreeEvent> events)
      throws Exception {
    var proof = new Proof();
    try (Engine engine = start.opening().open()) {
      proof.add(
          engine, rules, start.isLucene() ? Golden.lowered(RandomRules.unended(events)) : events);
    }
    if (LONG) {
      System.out.println(start.name() + ": " + proof);
    }

    assertThat(proof.disagreements()).isEmpty();
    assertThat(proof.matching()).isGreaterThan(RULES / 5);
    assertThat(proof.silent()).isGreaterThan(RULES / 10);
  }
}
