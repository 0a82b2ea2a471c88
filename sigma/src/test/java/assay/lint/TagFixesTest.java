package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fixes of tags keep the layout they find, and keep away from layouts they do not know. */
class TagFixesTest {

  private static final List<LintRule> CHECKS =
      List.of(
          new DuplicateTag(),
          new MalformedTag(),
          new MissingDetectionTag(),
          new MovedAttackTactic(),
          new RetiredAttackId(),
          new TechniqueWithoutTactic(),
          new UnknownAttackTag());

  private static final String REST =
      """
      title: An example
      logsource:
          product: windows
      detection:
          selection:
              Image: a
          condition: selection
      """;

  private static String fixed(String text) {
    return fixed("rule.yml", text);
  }

  private static String fixed(String name, String text) {
    String now = text;
    for (int run = 0; run < 5; run++) {
      RuleFile file = RuleReader.read(name, now.getBytes(StandardCharsets.UTF_8));
      var linter = new Linter(CHECKS, TestFacts.FACTS, LintOptions.NONE);
      now = Fixes.apply(now, linter.check(file));
    }
    return now;
  }

  private static void assertFixed(String before, String after) {
    assertThat(fixed(before + REST)).isEqualTo(after + REST);
    assertThat(fixed(after + REST)).isEqualTo(after + REST);
  }

  private static void assertLeft(String text) {
    assertThat(fixed(text + REST)).isEqualTo(text + REST);
  }

  @Test
  void eachLineKeepsItsIndentationAndItsComment() {
    assertFixed(
        """
            tags:
              -   attack.execution # one
              -   attack.defense-evasion # two
              -   attack.t1059
              -   attack.t1036
              -   attack.t1562 # three
            """,
        """
            tags:
              -   attack.execution # one
              -   attack.defense-impairment # two
              -   attack.stealth
              -   attack.t1059
              -   attack.t1036
              -   attack.t1685 # three
            """);
  }

  @Test
  void linesMayEndWithCarriageReturns() {
    assertThat(
            fixed(
                ("""
            tags:
                - attack.defense-evasion
                - attack.t1036
                - attack.t1562
                - attack.t1685
            """
                        + REST)
                    .replace("\n", "\r\n")))
        .isEqualTo(
            ("""
            tags:
                - attack.defense-impairment
                - attack.stealth
                - attack.t1036
                - attack.t1685
            """
                    + REST)
                .replace("\n", "\r\n"));
  }

  @Test
  void theFileMayEndWithItsLastTag() {
    String rest = REST + "tags:\n- attack.t1059\n- attack.execution\n- attack.stealth\n";
    assertThat(fixed(rest + "- attack.defense-evasion\n- attack.t1562\n- attack.t1036"))
        .isEqualTo(rest + "- attack.defense-impairment\n- attack.t1685\n- attack.t1036");
    assertThat(fixed(rest + "- attack.t1036\n- attack.execution"))
        .isEqualTo(rest + "- attack.t1036\n");
  }

  @Test
  void quotesStayAsTheyAre() {
    assertFixed(
        "tags: ['attack.T1059', \"attack.execution\"]\n",
        "tags: ['attack.t1059', \"attack.execution\"]\n");
  }

  @Test
  void bracketsMayRunOverLines() {
    assertFixed(
        "tags: [\n  attack.t1059, attack.execution,\n  attack.execution\n  ]\n",
        "tags: [\n  attack.t1059, attack.execution\n  ]\n");
    assertFixed(
        "tags: [attack.t1036, attack.t1562, attack.defense_evasion]\n",
        "tags: [attack.t1036, attack.t1685, attack.defense-impairment, attack.stealth]\n");
  }

  @Test
  void aCommentBetweenItemsInBracketsIsNotLost() {
    assertLeft("tags: [attack.t1059, attack.execution,\n  # why\n  attack.execution]\n");
  }

  @Test
  void oneTagWithoutAListBecomesAListWhereTwoAreNeeded() {
    assertFixed("tags: attack.t1562\n", "tags: attack.t1685\n");
  }

  @Test
  void whatOtherPlacesReferToIsLeftAlone() {
    assertLeft("x: &t attack.t1562\ntags:\n    - attack.stealth\n    - *t\n");
    assertLeft("tags:\n    - &t attack.execution\n    - attack.t1059\n    - *t\n");
    assertLeft("x: [&t attack.execution, b]\ntags: [*t, attack.t1059, *t]\n");
  }

  @Test
  void whatIsNotWrittenAsItReadsIsLeftAlone() {
    assertLeft("tags:\n    - \"attack.\\x741562\"\n    - attack.defense-impairment\n");
    assertLeft("tags:\n    - |-\n      attack.t1562\n    - attack.defense-impairment\n");
    assertLeft("tags:\n    - !!str attack.t1562\n    - attack.defense-impairment\n");
  }

  @Test
  void itemsThatShareALineWithOthersAreLeftAlone() {
    assertLeft("tags:\n    - - attack.t1562\n    - attack.defense-impairment\n");
  }

  @Test
  void anEmptyListGetsNothing() {
    String text = "tags: []\n" + REST;
    assertThat(fixed("rules-dfir/rule.yml", text)).isEqualTo(text);
    assertThat(fixed("rules-dfir/rule.yml", "tags: [attack.execution]\n" + REST))
        .isEqualTo("tags: [attack.execution, detection.dfir]\n" + REST);
  }

  @Test
  void manyOldTagsBecomeOne() {
    assertFixed(
        """
            tags:
                - attack.t1562
                - attack.t1562.001
                - attack.t1685
                - attack.defense_evasion
                - attack.defense-evasion
            """,
        "tags:\n    - attack.t1685\n    - attack.defense-impairment\n");
  }

  @Test
  void rulesThatShareTagsAreChangedOnce() {
    assertThat(
            fixed(
                "action: global\ntags:\n    - attack.t1562\n    - attack.defense-impairment\n---\n"
                    + REST
                    + "---\n"
                    + REST))
        .isEqualTo(
            "action: global\ntags:\n    - attack.t1685\n    - attack.defense-impairment\n---\n"
                + REST
                + "---\n"
                + REST);
  }

  @Test
  void theFixesOfAllChecksComeToAnEnd() {
    String text =
        """
            tags:
                - Attack.Defense_Evasion
                - attack.T1562.001
                - attack.t1562
                - attack.privilege_escalation
                - attack.t1548
                - attack.t1059
            """;
    assertThat(fixed(text + REST))
        .isEqualTo(
            """
            tags:
                - attack.defense-impairment
                - attack.t1685
                - attack.privilege-escalation
                - attack.t1548
                - attack.execution
                - attack.t1059
            """
                + REST);
  }
}
