package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Written;
import assay.source.DiagnosticLine;
import assay.source.Source;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Entities are read field by field, and each fault is named at its place. */
class EntityReaderTest {

  @Test
  void dataNeededHasAllItsFields() {
    DataNeeded data =
        (DataNeeded)
            Small.file(
                    EntityKind.DATA_NEEDED,
                    """
                    title: DN_1_4688_process
                    description: >
                      Two lines
                      of text
                    loggingpolicy: LP_1
                    references:
                      - https://example.org
                    category: OS Logs
                    platform: Windows
                    type: Windows Log
                    channel: Security
                    provider: Someone
                    fields: [EventID, 4688]
                    sample: |
                      <Event/>
                    mitigation_policy: [MP_1]
                    """)
                .entity()
                .orElseThrow();
    assertThat(data.title().text()).isEqualTo("DN_1_4688_process");
    assertThat(data.description().map(Written::text)).contains("Two lines of text\n");
    assertThat(data.loggingPolicies().texts()).containsExactly("LP_1");
    assertThat(data.loggingPolicies().bare()).isTrue();
    assertThat(data.fields().texts()).containsExactly("EventID", "4688");
    assertThat(data.sample().map(Written::text)).contains("<Event/>\n");
    assertThat(data.mitigationPolicies().texts()).containsExactly("MP_1");
    assertThat(data.enrichedSample()).isEmpty();
  }

  @Test
  void aLoggingPolicyHasAllItsFields() {
    LoggingPolicy policy =
        (LoggingPolicy)
            Small.file(
                    EntityKind.LOGGING_POLICIES,
                    """
                    title: LP_1
                    default: Not configured
                    volume: High
                    eventID: [4688, 4689]
                    configuration: text
                    """)
                .entity()
                .orElseThrow();
    assertThat(policy.byDefault().map(Written::text)).contains("Not configured");
    assertThat(policy.eventIds().texts()).containsExactly("4688", "4689");
    assertThat(policy.configuration().map(Written::text)).contains("text");
  }

  @Test
  void anEnrichmentAndACustomerNameOthers() {
    Enrichment enrichment =
        (Enrichment)
            Small.file(
                    EntityKind.ENRICHMENTS,
                    "title: EN_1\ndata_needed: [DN_1]\nrequirements: [EN_2]\nnew_fields: [User]\n")
                .entity()
                .orElseThrow();
    assertThat(enrichment.dataNeeded().texts()).containsExactly("DN_1");
    assertThat(enrichment.requirements().texts()).containsExactly("EN_2");
    assertThat(enrichment.newFields().texts()).containsExactly("User");
    Customer customer =
        (Customer)
            Small.file(
                    EntityKind.CUSTOMERS,
                    "title: CU_1\ncustomer_name: Me\ndetectionrule: [A rule]\nusecase: [UC_1]\n")
                .entity()
                .orElseThrow();
    assertThat(customer.detectionRules().texts()).containsExactly("A rule");
    assertThat(customer.useCases().texts()).containsExactly("UC_1");
  }

  @Test
  void theFirstDocumentIsTheEntity() {
    EntityFile file = Small.file(EntityKind.CUSTOMERS, "title: CU_1\n---\ntitle: CU_2\n");
    assertThat(file.entity().orElseThrow().title().text()).isEqualTo("CU_1");
  }

  @Test
  void anEntityWithoutATitleIsNone() {
    EntityFile file = Small.file(EntityKind.CUSTOMERS, "\ncustomer_name: Me\n");
    assertThat(file.entity()).isEmpty();
    assertThat(lines(file))
        .containsExactly("f:2:1: error[missing-title]: this customer has no `title`");
  }

  @Test
  void wrongTypesAreNamedAndLeftOut() {
    EntityFile file =
        Small.file(
            EntityKind.DATA_NEEDED,
            """
                title: DN_1
                platform: [Windows]
                fields:
                  a: b
                references:
                  - [x]
                  - https://example.org
                """);
    assertThat(lines(file))
        .containsExactly(
            "f:2:12: error[wrong-type]: `platform` must be text, not a list",
            "f:4:3: error[wrong-type]: `fields` must be a list, not a map",
            "f:6:6: error[wrong-type]: `references` must be text, not a list");
    assertThat(((DataNeeded) file.entity().orElseThrow()).references().texts())
        .containsExactly("https://example.org");
  }

  @Test
  void aTextInPlaceOfAListIsReadAsOneAndNamed() {
    EntityFile file = Small.file(EntityKind.CUSTOMERS, "title: CU_1\ndetectionrule: A rule\n");
    assertThat(((Customer) file.entity().orElseThrow()).detectionRules().texts())
        .containsExactly("A rule");
    assertThat(lines(file))
        .containsExactly(
            "f:2:16: warning[bare-value-for-list]: `detectionrule` must be a list, not one value");
  }

  @Test
  void anUnknownFieldGetsTheNearestKnownOne() {
    EntityFile file = Small.file(EntityKind.DATA_NEEDED, "title: DN_1\nplatfrom: Windows\n");
    assertThat(lines(file))
        .containsExactly("f:2:1: warning[unknown-field]: a data needed has no field `platfrom`");
    assertThat(file.problems().getFirst().help()).contains("did you mean `platform`?");
  }

  @Test
  void whatIsNoEntityIsRefused() {
    assertThat(lines(Small.file(EntityKind.CUSTOMERS, "- a\n")))
        .containsExactly("f:1:3: error[not-an-entity]: a customer is a map, not a list");
    assertThat(lines(Small.file(EntityKind.CUSTOMERS, "")))
        .containsExactly("f:1:1: error[empty-file]: the file holds no customer");
    assertThat(Small.file(EntityKind.CUSTOMERS, "title: [\n").problems()).hasSize(1);
  }

  @Test
  void aTriggerIsNamedByItsFolder() {
    TriggerReader.Result read =
        TriggerReader.read(
            "T1003",
            Optional.of(
                yaml(
                    """
                    attack_technique: T1003
                    display_name: Dumping
                    atomic_tests:
                      - name: One
                        supported_platforms: [windows, linux]
                        executor: {name: sh, command: id, elevation_required: true}
                      - description: no name
                    """)),
            Optional.empty());
    assertThat(read.problems()).hasSize(1);
    assertThat(read.trigger().tests()).hasSize(1);
    Trigger.AtomicTest test = read.trigger().tests().getFirst();
    assertThat(test.platforms()).containsExactly("windows", "linux");
    assertThat(test.command().map(Written::text)).contains("id");
    assertThat(test.elevated()).isTrue();
    Triggers triggers = Triggers.of(List.of(read.trigger()));
    assertThat(triggers.has("T1003")).isTrue();
    assertThat(triggers.has("T1003.001")).isFalse();
    assertThat(triggers.find("T1003").flatMap(Trigger::displayName).map(Written::text))
        .contains("Dumping");
  }

  private static YamlFile yaml(String text) {
    return YamlReader.read(new Source("f", text));
  }

  private static List<String> lines(EntityFile file) {
    return file.problems().stream()
        .map(problem -> DiagnosticLine.render(problem, file.yaml().source()))
        .toList();
  }
}
