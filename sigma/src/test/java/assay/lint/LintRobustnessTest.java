package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Span;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever a file holds: checks find or do not find, point into it, and their fixes come to rest.
 */
class LintRobustnessTest {

  private static final Linter LINTER = new Linter(LintRules.ALL, TestFacts.FACTS, LintOptions.NONE);

  /** What takes the place of a value. */
  private static final List<String> VALUES =
      List.of(
          "",
          " ''",
          " ' '",
          " '.'",
          " []",
          " {}",
          " [[a], {b: c}]",
          " 5",
          " true",
          " 2026-13-31",
          " [attack.t1562, 'cve.2021.44228', tlp.white, attack.T1059, attack.t1562, .a, a.]",
          " |\n    none\n    unkown",
          " &a x",
          " \uD83D\uDE00.",
          " http://\u0130",
          "\r");

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void whatReadingFindsFaultWithIsNoFaultOfTheChecks() throws IOException {
    for (Path folder : Testdata.list(Testdata.path("errors"))) {
      for (Path file : Testdata.list(folder)) {
        check("rule.yml", text(file));
      }
    }
  }

  @Test
  void anyLineMayHaveAnyValue() throws IOException {
    for (Path file : Testdata.list(Testdata.path("rules"))) {
      String text = text(file);
      List<String> lines = List.of(text.split("(?<=\n)", -1));
      for (int i = 0; i < lines.size(); i++) {
        String before = String.join("", lines.subList(0, i));
        String line = lines.get(i);
        String after = String.join("", lines.subList(i + 1, lines.size()));
        check(file.toString(), before + after);
        check(file.toString(), before + line + line + after);
        int colon = line.indexOf(':');
        if (colon >= 0) {
          for (String value : VALUES) {
            check(file.toString(), before + line.substring(0, colon + 1) + value + "\n" + after);
          }
        }
      }
    }
  }

  private static void check(String name, String text) {
    String now = text;
    for (int run = 0; run < 8; run++) {
      RuleFile file = RuleReader.read(name, now.getBytes(StandardCharsets.UTF_8));
      List<Diagnostic> found = LINTER.check(file);
      String source = file.source().text();
      for (Diagnostic finding : found) {
        assertIn(finding.span(), source);
        finding.second().ifPresent(place -> assertIn(place.span(), source));
        finding
            .fix()
            .ifPresent(
                fix ->
                    fix.edits().stream().map(Edit::span).forEach(span -> assertIn(span, source)));
      }
      String fixed = Fixes.apply(source, found);
      if (fixed.equals(source)) {
        return;
      }
      now = fixed;
    }
    assertThat(now).as("the fixes of %s do not come to rest:%n%s", name, text).isNull();
  }

  private static void assertIn(Span span, String text) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }
}
