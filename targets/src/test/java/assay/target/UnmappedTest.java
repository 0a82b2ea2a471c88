package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets of 2020 without their configurations, as Confluence's pages had them. */
class UnmappedTest {

  private static final YamlFile RULE =
      YamlReader.read(
          new Source(
              "rule.yml",
              """
              title: T
              logsource: {product: windows, service: security}
              detection: {a: {EventID: 4688, CommandLine: x}, condition: a}
              """));

  private static Target unmapped(String id) {
    return Targets.find(id).orElseThrow().unmapped();
  }

  @Test
  void fieldsAndLogSourcesStayAsTheRuleNamesThem() {
    assertThat(unmapped("sigmac-es-qs").convert(RULE).outputs())
        .containsExactly("(EventID:\"4688\" AND CommandLine:\"x\")");
    assertThat(Targets.find("sigmac-es-qs").orElseThrow().convert(RULE).outputs())
        .containsExactly(
            "(winlog.channel:\"Security\" AND winlog.event_id:\"4688\" AND"
                + " winlog.event_data.CommandLine:\"x\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sigmac-powershell", "sigmac-logpoint"})
  void aTargetThatNeedsAConfigurationSaysSo(String id) {
    Target target = unmapped(id);

    assertThat(target.id()).isEqualTo(id);
    assertThat(target.convert(RULE).outputs()).isEmpty();
    assertThat(target.convert(RULE).problems())
        .extracting(Diagnostic::id)
        .containsExactly("missing-configuration");
    assertThat(target.unmapped().convert(RULE).ok()).isFalse();
  }
}
