package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What LogQL has no word for, and where its quotes end. */
class LokiTest {

  @Test
  void aNegatedGroupIsSaidByItsChecks() {
    assertThat(query("{x: 1, y|contains: b}", "not a", false))
        .endsWith("| x!=`1` or y!~`(?is).*b.*`");
  }

  @Test
  void aNegatedExpansionExcludesEveryVariant() {
    assertThat(query("{x|windash: -b}", "not a", true)).contains(" and ").doesNotContain(" or ");
  }

  @Test
  void anExpansionBesideAnotherCheckHasBrackets() {
    assertThat(query("{x|windash: -b, y: c}", "a", true)).contains("(x=~").contains(") and y=~");
  }

  @Test
  void aBackQuoteDoesNotEndTheText() {
    assertThat(query("{x|contains: 'a`\"} |= `'}", "a", false))
        .endsWith("x=~\"(?is).*a`\\\"\\\\}\\\\ \\\\|=\\\\ `.*\"");
  }

  @Test
  void numbersAreComparedOnlyWhereThereIsOne() {
    assertThat(query("{x|gt: 5}", "a", false)).contains("x=~`[-+]?").endsWith(" and x>5)");
    assertThat(query("{x|gt: 5}", "not a", false)).contains("x!~`[-+]?").endsWith(" or x<=5)");
    assertThat(query("{x|lte: 5}", "not a", true)).endsWith("| x>5");
  }

  @Test
  void aMissingAddressIsInNoNetwork() {
    assertThat(query("{x|cidr: 10.0.0.0/8}", "not a", false))
        .endsWith("(x=`` or x!=ip(\"10.0.0.0/8\"))");
  }

  @Test
  void twoFieldsAreComparedByALabelOfTheirOwn() {
    assertThat(query("{x|fieldref: y}", "not a", false))
        .endsWith(
            "| label_format match_0=`{{ if and .x (eq (lower .x) (lower .y)) }}true{{ else }}"
                + "false{{ end }}` | match_0!=`true`");
  }

  @Test
  void valuesAreMeantAsTheyAreWrittenIfAskedSo() {
    Map<String, String> option = Map.of("case_sensitive", "true");

    assertThat(query("{x: aB, y: c*}", "a", false, option)).endsWith("| x=`aB` and y=~`(?s)^c.*`");
    assertThat(query("{x: aB, y: c*}", "a", true, option)).endsWith("| x=`aB` and y=~`(?i)^c.*`");
    assertThat(query("[aB, cd]", "a", true, option)).endsWith(" |~ `aB|cd`");
    assertThat(query("[aB]", "not a", true, option)).endsWith(" != `aB`");
  }

  @Test
  void linesAreFilteredBeforehandOnlyWhereQueriesAreCompatible() {
    Map<String, String> option = Map.of("add_line_filters", "true");

    assertThat(query("{x: ab, y: longer}", "a", true, option)).contains(" |~ `(?i)longer` | json ");
    assertThat(query("{x: ab}", "not a", true, option)).contains(" !~ `(?i)ab` | json ");
    assertThat(query("[{x: 123}, {y: 1234}]", "a", true, option)).contains(" |= `123` | json ");
    assertThat(query("[{x: ab}, {y: cd}]", "a", true, option)).contains("} | json ");
    assertThat(query("{x|fieldref: y, z: ab}", "a", true, option)).contains("}  | json ");
    assertThat(query("{x: ab}", "a", false, option)).contains("} | json ");
  }

  @Test
  void aKeywordIsLookedForWithoutWhatStandsAroundIt() {
    assertThat(query("{'|re': '.*ab.*'}", "a", false)).endsWith(" |~ `ab`");
    assertThat(query("{'|re': '.*?ab\\.*'}", "a", false)).endsWith(" |~ `.*?ab\\.*`");
    assertThat(query("{'|re': '.*', x: y}", "a", false)).doesNotContain("|~");
  }

  private static String query(String detection, String condition, boolean compat) {
    return query(detection, condition, compat, Map.of());
  }

  private static String query(
      String detection, String condition, boolean compat, Map<String, String> options) {
    String rule =
        "title: t\nlogsource: {product: windows}\ndetection: {a: %s, condition: %s}\n"
            .formatted(detection, condition);
    var request = Request.of(Request.DEFAULT_FORMAT, options, compat, PipelineStack.EMPTY);
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    return new Loki().convert(RuleReader.read("rule.yml", bytes), request).outputs().getFirst();
  }
}
