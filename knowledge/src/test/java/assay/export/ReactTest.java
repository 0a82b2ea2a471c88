package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import assay.truth.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReactTest {

  private static final String ACTION =
      """
      title: RA_2105_analyse_ip
      id: RA2105
      description: Find out whose address it is
      author: someone
      creation_date: 31.01.2019
      stage: identification
      automation: [cortex]
      requirements: [DN_proxy_log]
      references: [https://example.com/ip, a book]
      workflow: Look it up.
      """;

  private static final String PLAYBOOK =
      """
      title: RP_0001_phishing_email
      id: RP0001
      creation_date: 2020-05-31
      severity: M
      tlp: AMBER
      pap: WHITE
      tags: [attack.t1566, phishing]
      linked_rp: [RP_0002_lost_laptop]
      identification: [RA_2105_analyse_ip]
      deny: [RA_2105_analyse_ip]
      """;

  private static final String LINKED = "title: RP_0002_lost_laptop\nid: RP0002\n";

  @Test
  void theExtensionIsDefinedBeforeItIsUsed() {
    List<Json> objects = objects(made(small()));
    assertThat(objects)
        .extracting(o -> o.get("type").text())
        .startsWith("identity", "extension-definition");
    Json definition = objects.get(1);
    assertThat(definition.get("extension_types").texts()).containsExactly("new-sdo");
    assertThat(definition.get("created_by_ref")).isEqualTo(objects.get(0).get("id"));
    assertThat(definition.get("schema").text())
        .contains("x-react-stage", "x-react-action", "x-react-playbook");
    for (Json object : objects) {
      if (object.get("type").text().startsWith("x-")) {
        assertThat(object.get("extensions").fields())
            .isEqualTo(
                Map.of(
                    definition.get("id").text(), Json.parse("{\"extension_type\": \"new-sdo\"}")));
      }
    }
  }

  @Test
  void anActionKeepsAllItsFields() {
    Json action = only("x-react-action", made(small()));
    assertThat(action.get("created").text()).isEqualTo("2019-01-31T00:00:00.000Z");
    assertThat(action.get("name").text()).isEqualTo("Analyse IP");
    assertThat(action.get("description").text()).isEqualTo("Find out whose address it is");
    assertThat(action.get("external_references").write())
        .isEqualTo(
            "[{\"source_name\": \"atc-react\", \"external_id\": \"RA2105\"},"
                + " {\"source_name\": \"reference\", \"url\": \"https://example.com/ip\"},"
                + " {\"source_name\": \"reference\", \"description\": \"a book\"}]");
    assertThat(action.get("kill_chain_phases").write())
        .isEqualTo("[{\"kill_chain_name\": \"atc-react\", \"phase_name\": \"identification\"}]");
    assertThat(action.get("x_react_category").text()).isEqualTo("Network");
    assertThat(action.get("x_react_author").text()).isEqualTo("someone");
    assertThat(action.get("x_react_automation").texts()).containsExactly("cortex");
    assertThat(action.get("x_react_requirements").texts()).containsExactly("DN_proxy_log");
    assertThat(action.get("x_react_workflow").text()).isEqualTo("Look it up.");
  }

  @Test
  void aPlaybookUsesEachOfItsActionsOnce() {
    OutputFiles made = made(small());
    List<Json> relationships = of("relationship", made);
    assertThat(relationships)
        .extracting(r -> r.get("relationship_type").text())
        .containsExactly("uses", "related-to");
    assertThat(relationships.getFirst().get("target_ref"))
        .isEqualTo(only("x-react-action", made).get("id"));
  }

  @Test
  void theOrderOfStepsIsKept() {
    OutputFiles made = made(small());
    Json playbook = of("x-react-playbook", made).getFirst();
    List<Json> stages = of("x-react-stage", made);
    assertThat(stages)
        .extracting(s -> s.get("name").text())
        .containsExactly("Identification", "Deny");
    assertThat(playbook.get("x_react_steps").items())
        .extracting(step -> step.get("stage_ref"))
        .containsExactly(stages.get(0).get("id"), stages.get(1).get("id"));
    assertThat(playbook.get("labels").texts()).containsExactly("attack.t1566", "phishing");
    assertThat(playbook.get("x_react_tlp").text()).isEqualTo("AMBER");
  }

  @Test
  void aPlaybookIsMarkedByItsTlp() {
    for (String word : List.of("WHITE", "CLEAR", "GREEN", "AMBER", "RED")) {
      OutputFiles made = made(new Response().playbook("p", "title: P\ntlp: " + word + "\n"));
      Json marking = only("marking-definition", made);
      assertThat(marking.get("name").text())
          .isEqualTo("TLP:" + (word.equals("CLEAR") ? "WHITE" : word));
      assertThat(only("x-react-playbook", made).get("object_marking_refs").texts())
          .containsExactly(marking.get("id").text());
      StixRules.check(bundle(made));
    }
  }

  @Test
  void aTlpThatStixDoesNotKnowIsKeptInWords() {
    OutputFiles made = made(new Response().playbook("p", "title: P\ntlp: AMBER+STRICT\n"));
    Json playbook = only("x-react-playbook", made);
    assertThat(playbook.get("x_react_tlp").text()).isEqualTo("AMBER+STRICT");
    assertThat(playbook.has("object_marking_refs")).isFalse();
  }

  @Test
  void aDescribedStageLendsItsDescription() {
    OutputFiles made =
        made(small().stage("RS0002", "title: Identification\nid: RS0002\ndescription: Find it.\n"));
    Json stage = of("x-react-stage", made).getFirst();
    assertThat(stage.get("description").text()).isEqualTo("Find it.");
    assertThat(stage.get("external_references").items().getFirst().get("external_id").text())
        .isEqualTo("RS0002");
  }

  @Test
  void theBundleIsWellFormed() {
    StixRules.check(bundle(made(small())));
  }

  @Test
  void aDateIsReadInEachOfItsForms() {
    assertThat(created("31.01.2019")).isEqualTo("2019-01-31T00:00:00.000Z");
    assertThat(created("1.2.2019")).isEqualTo("2019-02-01T00:00:00.000Z");
    assertThat(created("2019-01-31")).isEqualTo("2019-01-31T00:00:00.000Z");
    assertThat(created("2019/1/31")).isEqualTo("2019-01-31T00:00:00.000Z");
  }

  @Test
  void aDateThatIsNoneIsReportedAndReplaced() {
    for (String date : List.of("DD.MM.YYYY", "31.02.2019", "yesterday", "2019-13-01")) {
      OutputFiles made =
          made(new Response().action("a", "title: A\ncreation_date: " + date + "\n"));
      assertThat(only("x-react-action", made).get("created").text())
          .isEqualTo("1970-01-01T00:00:00.000Z");
      assertThat(places(made)).contains("not-a-date at " + date);
    }
  }

  @Test
  void deadNamesAreReportedAtTheirPlace() {
    OutputFiles made =
        made(new Response().playbook("p", "title: P\nlinked_rp: [Q]\ncontainment: [R]\n"));
    assertThat(places(made))
        .containsExactly("unknown-response-action at R", "unknown-response-playbook at Q");
    StixRules.check(bundle(made));
  }

  @Test
  void twoActionsOfOneIdAreTwoObjects() {
    OutputFiles made = made(new Response().action("a", ACTION).action("b", ACTION));
    assertThat(of("x-react-action", made))
        .extracting(a -> a.get("id"))
        .doesNotHaveDuplicates()
        .hasSize(2);
    StixRules.check(bundle(made));
  }

  @Test
  void theSameFilesGiveTheSameBundle() {
    assertThat(made(small())).isEqualTo(made(small()));
  }

  @Test
  void idsAreOfVersion5() {
    assertThat(StixId.of("x", "name")).isEqualTo("x--3a038ab0-793e-5d1c-8f50-5d155483f0ca");
  }

  @Test
  void theLayerNamesStageCategoryAndUse() {
    Json layer = layer(made(small()));
    assertThat(layer.get("versions").get("layer").text()).isEqualTo("4.5");
    assertThat(layer.get("techniques").items().getFirst().write())
        .isEqualTo(
            "{\"techniqueID\": \"RA2105\", \"tactic\": \"identification\", \"score\": 1,"
                + " \"color\": \"#abc530\", \"comment\": \"Analyse IP\", \"enabled\": true}");
  }

  @Test
  void theLegendIsSpeltRight() {
    assertThat(layer(made(small())).get("legendItems").items())
        .hasSize(7)
        .allMatch(item -> item.get("label").text().endsWith(" category"));
  }

  @Test
  void anActionWithoutAPlaceInTheLayerIsReported() {
    OutputFiles made =
        made(
            new Response()
                .action("a", "title: A\n")
                .action("b", "title: B\nid: RA19\n")
                .action("c", "title: C\nid: RA2105x\n"));
    assertThat(places(made))
        .containsExactly("missing-id at A", "odd-action-id at RA19", "odd-action-id at RA2105x");
    assertThat(layer(made).get("techniques").items()).isEmpty();
    assertThat(of("x-react-action", made)).hasSize(3);
  }

  @Test
  void nothingToRespondWithMakesNoFiles() {
    assertThat(made(new Response()).files()).isEmpty();
  }

  @Test
  void whateverAFieldHoldsIsReadBack() {
    for (String hostile : Hostile.TEXTS) {
      OutputFiles made = made(Hostile.everywhere(hostile));
      StixRules.check(bundle(made));
      for (String type : List.of("x-react-action", "x-react-playbook")) {
        Json object = only(type, made);
        for (String field : List.of("name", "description", "x_react_author", "x_react_workflow")) {
          assertThat(object.get(field).text()).isEqualTo(hostile);
        }
        assertThat(object.get("external_references").items())
            .extracting(
                r -> r.find("external_id").or(() -> r.find("description")).orElseThrow().text())
            .containsExactly(hostile, hostile);
      }
      assertThat(only("x-react-playbook", made).get("labels").texts()).containsExactly(hostile);
      assertThat(only("x-react-action", made).get("x_react_requirements").texts())
          .containsExactly(hostile);
    }
  }

  private static Response small() {
    return new Response()
        .action("RA_2105_analyse_ip", ACTION)
        .playbook("RP_0001_phishing_email", PLAYBOOK)
        .playbook("RP_0002_lost_laptop", LINKED);
  }

  private static String created(String date) {
    OutputFiles made =
        made(new Response().action("a", "title: A\nid: RA1001\ncreation_date: " + date + "\n"));
    assertThat(made.problems()).isEmpty();
    return only("x-react-action", made).get("created").text();
  }

  private static OutputFiles made(Response response) {
    return new React().write(response.base());
  }

  private static Json bundle(OutputFiles made) {
    return file(made, "react/stix.json");
  }

  private static Json layer(OutputFiles made) {
    return file(made, "react/layer.json");
  }

  private static Json file(OutputFiles made, String path) {
    Map<String, String> files =
        made.files().stream().collect(Collectors.toMap(OutputFile::path, OutputFile::text));
    return Json.parse(files.getOrDefault(path, "no such file"));
  }

  private static List<Json> objects(OutputFiles made) {
    return bundle(made).get("objects").items();
  }

  private static List<Json> of(String type, OutputFiles made) {
    var found = new ArrayList<Json>();
    objects(made).stream().filter(o -> o.get("type").text().equals(type)).forEach(found::add);
    return found;
  }

  private static Json only(String type, OutputFiles made) {
    List<Json> found = of(type, made);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> places(OutputFiles made) {
    return made.problems().stream().map(ReactTest::place).toList();
  }

  private static String place(Finding finding) {
    return finding.diagnostic().id() + " at " + finding.source().text(finding.diagnostic().span());
  }
}
