package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.export.SmallBase;
import assay.export.StrictCsv;
import assay.knowledge.EntityKind;
import assay.page.Output;
import assay.truth.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of 2020 that stay in the tables, the index and the layers of that style. */
class AnalyticsFaultsTest {

  private static final String TAGS = "tags: [attack.execution, attack.t1059]";

  @Test
  void rulesWithoutTacticTechniqueOrDataVanish() {
    var base =
        data()
            .rule("Whole", TAGS, "needs: [DN]")
            .rule("No data", TAGS)
            .rule("No technique", "tags: [attack.execution]", "needs: [DN]")
            .rule("No tactic", "tags: [attack.t1059]", "needs: [DN]")
            .rule("No list", "tags: attack.execution", "needs: [DN]");

    assertThat(rows(base)).extracting(row -> row.get(3)).containsExactly("Whole");
  }

  @Test
  void theActionIsTheWordTitleWhereThereIsNone() {
    assertThat(rows(data().rule("A", TAGS, "needs: [DN]")).getFirst())
        .containsExactly(
            "None",
            "TA0002: Execution",
            "T1059: Command and Scripting Interpreter",
            "A",
            "OS Logs",
            "",
            "",
            "",
            "",
            "DN",
            "LP",
            "",
            "",
            "-",
            "title");
  }

  @Test
  void aPlaybookIsNotFoundByItsTactic() {
    var base =
        data()
            .entity(
                EntityKind.RESPONSE_PLAYBOOKS,
                "rp.yml",
                "title: RP\ntags: [attack.execution, attack.t1490]\ncontainment: [RA_1, x]")
            .rule("A", TAGS, "needs: [DN]")
            .rule("B", "tags: [attack.execution, attack.t1490]", "needs: [DN]");

    assertThat(rows(base))
        .extracting(row -> String.join(" ", row.get(3), row.get(13), row.get(14)))
        .containsExactly("A - title", "B RP RA_1");
  }

  private static SmallBase data() {
    return new SmallBase()
        .entity(EntityKind.LOGGING_POLICIES, "lp.yml", "title: LP")
        .entity(
            EntityKind.DATA_NEEDED, "dn.yml", "title: DN\ncategory: OS Logs\nloggingpolicy: [LP]");
  }

  @Test
  void aDateThatIsNoneIsThatOfTheRuleBefore() {
    var base =
        new SmallBase()
            .rule("A", "date: 2019/7/26", "modified: 2020/02/30")
            .rule("B", "date: 2020-01-01", "modified: 2020/31/12")
            .rule("C")
            .rule("D", "date: never", "modified: 2020/12/31")
            .rule("E", "modified: never");

    assertThat(documents(base))
        .extracting(
            document -> text(document, "date_created") + " " + text(document, "date_modified"))
        .containsExactly(
            "2019-07-26T00:00:00 null",
            "2019-07-26T00:00:00 2020-12-31T00:00:00",
            "2019-03-01T22:50:37.587060 null",
            "2019-03-01T22:50:37.587060 2020-12-31T00:00:00",
            "2019-03-01T22:50:37.587060 2020-12-31T00:00:00");
  }

  @Test
  void thePathIsCutAtThe26thCharacterOfThatOf2020() {
    var base =
        new SmallBase()
            .file("inputs/sigma/rules/windows/builtin/a.yml", "title: A")
            .file("rules/b.yml", "title: B");

    assertThat(documents(base))
        .extracting(document -> text(document, "sigma_rule_path"))
        .containsExactly("es/windows/builtin/a.yml", "");
  }

  @Test
  void whatIsNotThereIsNotDefined() {
    Json document = documents(new SmallBase().rule("A")).getFirst();

    assertThat(text(document, "detection_rule_author")).isEqualTo("not defined");
    assertThat(document.get("customer").texts()).containsExactly("None");
    for (String list : List.of("tactic", "technique", "data_needed", "logging_policy")) {
      assertThat(document.get(list).texts()).containsExactly("not defined");
    }
  }

  @Test
  void rulesOfOneTitleShareTheirId() {
    List<String> lines =
        text(
                new ElasticsearchIndex(),
                new SmallBase().file("a.yml", "title: A").file("b.yml", "title: A"))
            .lines()
            .toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo(lines.get(2));
  }

  @Test
  void valuesKeepTheirTypes() {
    var base =
        new SmallBase().rule("A", "level: 3", "references: one", "status: true", "confidence: 1.5");
    String document = text(new ElasticsearchIndex(), base).lines().toList().get(1);

    assertThat(document)
        .contains("\"references\": \"one\"")
        .contains("\"detection_rule_development_status\": true")
        .contains("\"detection_rule_severity\": 3")
        .contains("\"detection_rule_confidence\": 1.5")
        .contains("\"raw_detection_rule\": \"confidence: 1.5\\ndetection:\\n  a:\\n    b: c\\n");
  }

  @Test
  void everyOtherTagIsATactic() {
    var base =
        new SmallBase()
            .rule("A", "tags: [attack.t1059, attack.lateral_movement, attack.t1003.006]");
    Json layer = Json.parse(text(new NavigatorLayers(), base));

    assertThat(layer.get("techniques").items())
        .extracting(cell -> text(cell, "techniqueID") + " " + text(cell, "tactic"))
        .containsExactly("T1059 lateral-movement", "T1059 t1003.006");
  }

  private static List<List<String>> rows(SmallBase base) {
    List<List<String>> records = StrictCsv.read(text(new AnalyticsCsv(), base));
    return records.subList(1, records.size());
  }

  private static List<Json> documents(SmallBase base) {
    List<String> lines = text(new ElasticsearchIndex(), base).lines().toList();
    var documents = new ArrayList<Json>();
    for (int i = 1; i < lines.size(); i += 2) {
      documents.add(Json.parse(lines.get(i)));
    }
    return documents;
  }

  private static String text(Json object, String name) {
    Json value = object.get(name);
    return value instanceof Json.Str text ? text.text() : value.write();
  }

  private static String text(Output output, SmallBase base) {
    return output.write(base.base()).files().getFirst().text();
  }
}
