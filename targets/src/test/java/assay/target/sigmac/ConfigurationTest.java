package assay.target.sigmac;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Finding;
import assay.source.Source;
import assay.target.Conversion;
import assay.target.Target;
import assay.target.Targets;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private static final String RULE =
      """
      title: t
      logsource:
        category: process_creation
        product: windows
      detection:
        selection:
          Image|endswith: x
          User:
          EventID: 1
        condition: selection
      """;

  private static final String GENERIC =
      """
      order: 10
      logsources:
        started:
          category: process_creation
          product: windows
          conditions:
            EventID: 4688
          rewrite:
            product: windows
            service: security
      fieldmappings:
        Image: NewProcessName
      """;

  private static final String SPLUNK =
      """
      order: 20
      backends: [splunk, logpoint, es-qs]
      logsources:
        all:
          product: windows
          index: [main, win]
        security:
          product: windows
          service: security
          index: main
          conditions:
            source: Security
      fieldmappings:
        EventID: EventCode
        NewProcessName: [image, process]
        User:
          EventID=1: account
          default: [user, owner]
      """;

  private static YamlFile yaml(String text) {
    return YamlReader.read(new Source("configuration.yml", text));
  }

  private static Target.Configured configured(String target, String... configurations) {
    return Targets.find("sigmac-" + target)
        .orElseThrow()
        .configure(Stream.of(configurations).map(ConfigurationTest::yaml).toList());
  }

  private static Conversion convert(String target, String rule, String... configurations) {
    Target.Configured configured = configured(target, configurations);
    assertThat(configured.problems()).isEmpty();
    return configured.target().convert(yaml(rule));
  }

  private static List<String> problems(String... configurations) {
    return configured("splunk", configurations).problems().stream()
        .map(Finding::diagnostic)
        .map(problem -> problem.id() + "@" + problem.span().start())
        .toList();
  }

  @Test
  void configurationsApplyOneAfterTheOther() {
    assertThat(convert("splunk", RULE, GENERIC, SPLUNK).outputs())
        .containsExactly(
            "(EventCode=\"4688\" source=\"Security\" (index=\"main\" OR index=\"win\")"
                + " (image=\"*x\" OR process=\"*x\") NOT account=\"*\" EventCode=\"1\")");
  }

  @Test
  void withoutConfigurationsNamesStay() {
    assertThat(convert("splunk", RULE).outputs())
        .containsExactly("(Image=\"*x\" NOT User=\"*\" EventID=\"1\")");
  }

  @Test
  void aNameThatHangsOnAValueFallsBackToItsDefault() {
    String other = RULE.replace("EventID: 1", "EventID: [1]");
    assertThat(convert("logpoint", other, SPLUNK).outputs().getFirst())
        .contains("(-user=* OR -owner=*)");
  }

  @Test
  void anElasticsearchNameMayHangOnTheLogSource() {
    String names =
        """
        fieldmappings:
          Image:
            category=process_creation: process.executable
        """;
    assertThat(convert("es-qs", RULE, names).outputs().getFirst())
        .startsWith("(process.executable.keyword:*x AND");
    assertThat(convert("splunk", RULE, names).outputs().getFirst())
        .startsWith("(Image|endswith=\"*x\"");
  }

  @Test
  void namesThatHangOnValuesComeLast() {
    Conversion conversion =
        convert("splunk", RULE, SPLUNK.replace("order: 20", "order: 1"), GENERIC);
    assertThat(conversion.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.id()).isEqualTo("unsupported-by-target"));
  }

  @Test
  void anAggregationNeedsOneName() {
    String counting =
        RULE.replace("condition: selection", "condition: selection | count() by %s > 1");
    assertThat(convert("splunk", counting.formatted("EventID"), SPLUNK).outputs().getFirst())
        .endsWith("by EventCode| search val > 1");
    assertThat(convert("splunk", counting.formatted("User"), SPLUNK).outputs().getFirst())
        .endsWith("by account| search val > 1");
    assertThat(convert("splunk", counting.formatted("NewProcessName"), SPLUNK).ok()).isFalse();
  }

  @Test
  void ordersMustGrow() {
    assertThat(problems(SPLUNK, GENERIC)).containsExactly("configuration-order@0");
    assertThat(problems("order: 0")).containsExactly("configuration-order@0");
  }

  @Test
  void aConfigurationForOtherTargetsIsRefused() {
    assertThat(problems("backends:\n  - grep\n"))
        .containsExactly("configuration-for-other-target@0");
  }

  @Test
  void whatIsWrongIsShownWhereItStands() {
    assertThat(problems("")).containsExactly("not-a-configuration@0");
    assertThat(problems("- a")).containsExactly("not-a-configuration@0");
    assertThat(problems("a: b\n---\nc: d\n")).containsExactly("not-a-configuration@0");
    assertThat(problems("order: high")).containsExactly("wrong-type@7");
    assertThat(problems("fieldmappings: [a]")).containsExactly("wrong-type@15");
    assertThat(problems("fieldmappings:\n  a: 5\n")).containsExactly("wrong-type@20");
    assertThat(problems("fieldmappings:\n  a:\n    b: c\n")).containsExactly("invalid-mapping@24");
    assertThat(problems("logsources:\n  a: b\n")).containsExactly("wrong-type@17");
    assertThat(problems("logsources:\n  a:\n    index: b\n")).containsExactly("empty-logsource@21");
    assertThat(problems("logsources:\n  a:\n    product: b\n    servise: c\n"))
        .containsExactly("unknown-key@36");
    assertThat(problems("logsources: {a: {product: b, rewrite: {level: c}}}"))
        .containsExactly("unknown-key@39");
    assertThat(problems("logsources: {a: {product: b, conditions: {f: {[k]: v}}}}"))
        .containsExactly("unsupported-key@46");
    assertThat(problems("a: [")).singleElement().asString().startsWith("yaml-");
  }
}
