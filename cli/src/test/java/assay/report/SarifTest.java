package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import assay.lint.LintCatalogue;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Finding;
import assay.source.Fix;
import assay.source.Source;
import assay.source.Span;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Logs are what the standard asks for, and findings are known again in the next one. */
class SarifTest {

  private static final Pattern FINGERPRINT =
      Pattern.compile("\"assayFinding/v1\" : \"([0-9a-f]{32})\"");

  private static final String TEXT = "title: x\nlevel: hgh\ntags: [a, a]\n";

  private static Diagnostic level(String text) {
    int at = text.indexOf("hgh");
    return Diagnostic.error("unknown-level", "no level", new Span(at, at + 3), "level")
        .withHelp("did you mean `high`?")
        .withSecond(new Span(0, 5), "this rule")
        .withFix(Fix.safe("write `high`", new Edit(new Span(at, at + 3), "high")));
  }

  private static Diagnostic title(String text) {
    int at = text.indexOf("title: ") + 7;
    return Diagnostic.warning("long-title", "long", new Span(at, at + 1), "title")
        .withFix(
            Fix.unsafe(
                "cut it",
                new Edit(new Span(at, at + 1), ""),
                new Edit(new Span(at + 2, at + 2), "# cut\n")));
  }

  private static String sarif(String name, String text, Diagnostic... found) {
    var source = new Source(name, text);
    return new SarifReport("1.2.3", LintCatalogue.ALL)
        .render(List.of(found).stream().map(each -> new Finding(source, each)).toList());
  }

  private static List<String> fingerprints(String sarif) {
    return FINGERPRINT.matcher(sarif).results().map((MatchResult r) -> r.group(1)).toList();
  }

  @Test
  void logsAreValid() throws IOException {
    Schema schema = schema();
    for (String name : List.of("rules/a b.yml", "/abs/é.yml", "-", "a:b/50%#?.yml")) {
      assertThat(schema.validate(sarif(name, TEXT, level(TEXT), title(TEXT)), InputFormat.JSON))
          .isEmpty();
    }
    assertThat(schema.validate(sarif("a.yml", TEXT), InputFormat.JSON)).isEmpty();
    String entity =
        sarif("a.yml", TEXT, Diagnostic.error("dead-reference", "m", new Span(0, 1), "l"));
    assertThat(schema.validate(entity, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheStandardDoes() throws IOException {
    String right = sarif("a.yml", TEXT, level(TEXT));
    for (String[] change :
        new String[][] {
          {"\"version\" : \"2.1.0\"", "\"version\" : \"2.0.0\""},
          {"\"startLine\" : 2", "\"startLine\" : 0"},
          {"\"ruleIndex\"", "\"ruleindex\""},
          {"\"level\" : \"error\"", "\"level\" : \"fatal\""},
          {"\"uri\" : \"a.yml\"", "\"uri\" : \"a b.yml\""},
          {"\"deletedRegion\"", "\"region\""}
        }) {
      assertThat(right).contains(change[0]);
      assertThat(schema().validate(right.replace(change[0], change[1]), InputFormat.JSON))
          .as(change[1])
          .isNotEmpty();
    }
  }

  private static Schema schema() throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream("sarif.schema.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void checksAreRulesWithTheirSeverityAndNames() {
    String sarif = sarif("a.yml", TEXT, level(TEXT));
    assertThat(sarif)
        .contains(
            "\"id\" : \"duplicate-title\"",
            "\"text\" : \"A title that two rules have.\"",
            "\"aliases\" : [ \"duplicate_title\" ]",
            "`assay check --explain duplicate-title` prints docs/lint/duplicate-title.md",
            "\"id\" : \"unknown-level\"")
        .doesNotContain("\"id\" : \"unknown-status\"");
  }

  @Test
  void fixesSayHowFarToTrustThem() {
    assertThat(sarif("a.yml", TEXT, level(TEXT)))
        .contains("\"text\" : \"write `high`\"", "\"text\" : \"high\"", "\"safe\" : true");
    assertThat(sarif("a.yml", TEXT, title(TEXT))).contains("\"safe\" : false");
  }

  @Test
  void aFindingIsKnownAgainWhereItsLineHasMoved() {
    String moved = "# a comment\n\n" + TEXT.replace("level:", "  level:");
    assertThat(fingerprints(sarif("a.yml", moved, title(moved), level(moved))))
        .isEqualTo(fingerprints(sarif("a.yml", TEXT, title(TEXT), level(TEXT))));
  }

  @Test
  void findingsOfOneLineFileOrCheckAreToldApart() {
    String changed = TEXT.replace("title: x", "title: y");
    List<String> first = fingerprints(sarif("a.yml", TEXT, title(TEXT), title(TEXT), level(TEXT)));
    assertThat(first).hasSize(3).doesNotHaveDuplicates();
    assertThat(first).doesNotContainAnyElementsOf(fingerprints(sarif("b.yml", TEXT, title(TEXT))));
    assertThat(first)
        .doesNotContainAnyElementsOf(fingerprints(sarif("a.yml", changed, title(changed))));
  }
}
