package assay.lint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the examples of the pages are judged by: a small piece of ATT&CK, and the taxonomy. */
final class TestFacts {

  static final AttackNames ATTACK =
      new AttackNames(
          "19.1",
          Set.of(
              "execution",
              "persistence",
              "privilege-escalation",
              "stealth",
              "defense-impairment",
              "credential-access",
              "discovery"),
          Map.of(
              "t1059", Set.of("execution"),
              "t1059.001", Set.of("execution"),
              "t1036", Set.of("stealth"),
              "t1053.005", Set.of("execution", "persistence", "privilege-escalation"),
              "t1003", Set.of("credential-access"),
              "t1548", Set.of("privilege-escalation"),
              "t1685", Set.of("defense-impairment"),
              "t1685.005", Set.of("defense-impairment")),
          Map.of("t1070.001", "t1685.005", "t1562", "t1685", "t1562.001", "t1685", "t1064", ""),
          Map.of("defense-evasion", Set.of("stealth", "defense-impairment")),
          Set.of("g0007", "s0002", "s0029", "m1038"));

  static final LintFacts FACTS =
      new LintFacts(ATTACK, Taxonomy.builtIn(), Optional.of(LocalDate.of(2026, 11, 24)));

  private TestFacts() {}
}
