package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private static final String REST =
      """
      description: d
      logsource:
          product: windows
      detection:
          selection:
              Image: a
          condition: selection
      """;

  private static final String ID = "0d7f2b8e-41c6-4a39-9d55-7a1e3c0b9f24";

  /** What is found in files of these texts, as {@code file:start id severity}. */
  private static List<String> found(LintConfig config, String... texts) {
    var linter = new FileLinter(ShortTitle.CATALOGUE, config, TestFacts.FACTS);
    var files = new ArrayList<CheckedFile>();
    for (int i = 0; i < texts.length; i++) {
      String name = (char) ('a' + i) + "/r.yml";
      byte[] bytes = texts[i].getBytes(StandardCharsets.UTF_8);
      files.add(linter.check(RuleReader.read(name, bytes), name));
    }
    var found = new ArrayList<String>();
    List<List<Diagnostic>> all = new Together(ShortTitle.CATALOGUE, config).findings(files);
    for (int i = 0; i < all.size(); i++) {
      for (Diagnostic each : all.get(i)) {
        found.add(
            "%s:%d %s %s"
                .formatted(
                    (char) ('a' + i), each.span().start(), each.id(), each.severity().label()));
      }
    }
    return found;
  }

  private static LintConfig only(String... ids) {
    return LintConfig.of(ShortTitle.CATALOGUE).withOnly(Set.of(ids));
  }

  @Test
  void findingsComeInTheOrderOfFilesAndPlaces() {
    String first = "id: %s\ntitle: x\ntags: a.b\n".formatted(ID) + REST;
    assertThat(found(LintConfig.of(ShortTitle.CATALOGUE), first, first))
        .containsExactly(
            "a:4 duplicate-id warning",
            "a:48 short-title warning",
            "a:48 duplicate-file-name note",
            "a:48 duplicate-title warning",
            "a:56 bare-value-for-list warning",
            "b:4 duplicate-id warning",
            "b:48 short-title warning",
            "b:48 duplicate-file-name note",
            "b:48 duplicate-title warning",
            "b:56 bare-value-for-list warning");
  }

  @Test
  void whatIsNotSelectedIsNotFoundButErrorsAre() {
    String text = "title: x\nid: q\ntags: a.b\n" + REST;
    assertThat(found(only("long-title"), text)).containsExactly("a:13 invalid-id error");
    assertThat(found(only("bare-value-for-list"), text))
        .containsExactly("a:13 invalid-id error", "a:21 bare-value-for-list warning");
  }

  @Test
  void severitiesAreThoseOfTheConfiguration() {
    LintConfig config =
        new LintConfig(
            Set.of("short-title", "duplicate-title", "bare-value-for-list"),
            Map.of(
                "short-title", Severity.NOTE,
                "duplicate-title", Severity.ERROR,
                "bare-value-for-list", Severity.NOTE),
            LintOptions.NONE,
            List.of());
    String text = "title: x\ntags: a.b\n" + REST;
    assertThat(found(config, text, text))
        .startsWith(
            "a:7 short-title note", "a:7 duplicate-title error", "a:15 bare-value-for-list note");
  }

  @Test
  void exclusionsHoldForAllKindsOfFindings() {
    String text = "title: x\nid: %s\ntags: a.b\n".formatted(ID) + REST;
    Set<String> checks = Set.of("short-title", "duplicate-title", "bare-value-for-list");
    LintConfig config =
        new LintConfig(
            checks,
            Map.of(),
            LintOptions.NONE,
            List.of(new Exclusion.OfPath(new PathGlob("a/**"), checks)));
    assertThat(found(config, text, text)).hasSize(3).allMatch(line -> line.startsWith("b:"));
    LintConfig ofRule =
        new LintConfig(
            checks, Map.of(), LintOptions.NONE, List.of(new Exclusion.OfRule(ID, checks)));
    assertThat(found(ofRule, text, text.replace(ID, ID.replace('0', '1'))))
        .hasSize(3)
        .allMatch(line -> line.startsWith("b:"));
  }

  @Test
  void commentsTakeFindingsAcrossFiles() {
    String text = "title: The same title\n" + REST;
    String ignoring = "title: The same title # assay: ignore[duplicate_title]\n" + REST;
    assertThat(found(only("duplicate-title", "unused-ignore"), text, ignoring))
        .containsExactly("a:7 duplicate-title warning");
  }

  @Test
  void rulesThatShareADocumentShareNoTitleByMistake() {
    String shared =
        """
        action: global
        title: Shared title
        id: %s
        description: d
        logsource:
            product: windows
        ---
        detection:
            selection:
                Image: a
            condition: selection
        ---
        detection:
            selection:
                Image: b
            condition: selection
        """
            .formatted(ID);
    LintConfig config = only("duplicate-title", "duplicate-id", "duplicate-file-name");
    assertThat(found(config, shared)).isEmpty();
    assertThat(found(config, shared, shared))
        .containsExactly(
            "a:22 duplicate-file-name note",
            "a:22 duplicate-title warning",
            "a:39 duplicate-id warning",
            "b:22 duplicate-file-name note",
            "b:22 duplicate-title warning",
            "b:39 duplicate-id warning");
  }

  @Test
  void twoRulesOfOneFileMayBeDuplicates() {
    String text = "title: The same title\n" + REST;
    assertThat(found(only("duplicate-title"), text + "---\n" + text)).hasSize(2);
  }
}
