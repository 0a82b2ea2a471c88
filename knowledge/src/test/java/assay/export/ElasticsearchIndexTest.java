package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.knowledge.EntityKind;
import assay.page.KnowledgeBase;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import assay.truth.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElasticsearchIndexTest {

  private static final String ID = "0d894093-71bc-43c3-8c4d-ecfc28dcf5d9";

  @Test
  void theIdIsTheRulesUuid() {
    assertThat(ids(new SmallBase().rule("A", "id: " + ID.toUpperCase(Locale.ROOT))))
        .containsExactly(ID);
  }

  @Test
  void aRuleWithoutAUuidHasAnIdOfItsOwnThatStays() {
    List<String> ids = ids(new SmallBase().rule("A").rule("B", "id: nothing"));

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() == 36);
    assertThat(ids(new SmallBase().rule("B", "id: " + ID).rule("A"))).contains(ids.getFirst());
  }

  @Test
  void noRuleTakesThePlaceOfAnotherWithItsId() {
    OutputFiles files = write(new SmallBase().rule("A", "id: " + ID).rule("B", "id: " + ID));

    assertThat(files.problems())
        .extracting(finding -> finding.source().name() + " " + finding.diagnostic().message())
        .containsExactly("rules/B.yml the id `" + ID + "` is that of `rules/A.yml` too");
    assertThat(ids(new SmallBase().rule("A", "id: " + ID).rule("B", "id: " + ID)))
        .doesNotHaveDuplicates()
        .startsWith(ID);
  }

  @Test
  void datesAreWrittenAsIso() {
    Json document =
        onlyDocument(new SmallBase().rule("A", "date: 2019/7/26", "modified: 2020-08-23"));

    assertThat(document.get("date").text()).isEqualTo("2019-07-26");
    assertThat(document.get("modified").text()).isEqualTo("2020-08-23");
  }

  @Test
  void aDateThatIsNoneIsNotThatOfTheRuleBefore() {
    var base =
        new SmallBase()
            .rule("A", "date: 2019/07/26", "modified: 2019/07/27")
            .rule("B", "date: 2019/31/12", "modified: yesterday")
            .rule("C");
    List<Json> documents = documents(base.base());

    assertThat(documents.subList(1, 3))
        .allMatch(document -> !document.has("date") && !document.has("modified"));
    assertThat(write(base).problems())
        .extracting(ElasticsearchIndexTest::marked)
        .containsExactly("date-not-indexed 2019/31/12", "date-not-indexed yesterday");
  }

  private static String marked(Finding finding) {
    return finding.diagnostic().id() + " " + finding.source().text(finding.diagnostic().span());
  }

  @Test
  void whatIsNotThereIsNotInTheDocument() {
    Json document = onlyDocument(new SmallBase().rule("A"));

    assertThat(document.fields().keySet())
        .containsExactly("title", "path", "logsource", "attack", "rule");
    assertThat(document.get("attack").fields().keySet()).containsExactly("version");
    assertThat(document.get("path").text()).isEqualTo("rules/A.yml");
  }

  @Test
  void theDocumentSaysWhatTheRuleIsLinkedWith() {
    var base =
        new SmallBase()
            .entity(EntityKind.LOGGING_POLICIES, "l.yml", "title: LP")
            .entity(EntityKind.DATA_NEEDED, "d.yml", "title: DN\nloggingpolicy: LP\nplatform: X")
            .entity(EntityKind.ENRICHMENTS, "e.yml", "title: EN\nrequirements: [EN2]")
            .entity(EntityKind.RESPONSE_PLAYBOOKS, "r.yml", "title: RP\ntags: [attack.t1059]")
            .entity(EntityKind.MITIGATION_POLICIES, "m.yml", "title: MP\ntags: [attack.t1059]")
            .entity(EntityKind.CUSTOMERS, "c.yml", "title: CU\ndetectionrule: [A]")
            .rule("A", "tags: [attack.t1086]", "enrichment: [EN]", "needs: [DN]");
    Json document = onlyDocument(base);

    assertThat(document.get("data").get("platform").texts()).containsExactly("X");
    assertThat(document.get("attack").get("technique").get("id").texts())
        .containsExactly("T1059.001");
    Map<String, String> expected =
        Map.of(
            "data_needed", "DN",
            "logging_policy", "LP",
            "enrichment", "EN",
            "enrichment_requirements", "EN2",
            "response_playbook", "RP",
            "mitigation_policy", "MP",
            "customer", "CU");
    expected.forEach(
        (field, text) -> assertThat(document.get(field).texts()).containsExactly(text));
  }

  @Test
  void hostileTextsAreReadBack() {
    String title = "a \\\"b\\\" \\\\ \\n \\t \\u0001 \\u2028 é 😀 {}";
    Json document = onlyDocument(new SmallBase().file("rules/x.yml", "title: \"" + title + "\""));

    assertThat(document.get("title").text()).isEqualTo("a \"b\" \\ \n \t \u0001 \u2028 é 😀 {}");
  }

  @Test
  void everyFieldOfEveryDocumentIsInTheTemplate() {
    KnowledgeBase base = Seed.base();
    List<Json> documents = documents(base);
    Json mappings = template(base).get("template").get("mappings");

    assertThat(mappings.get("dynamic").text()).isEqualTo("strict");
    assertThat(documents).hasSize(441);
    var wrong = new ArrayList<String>();
    documents.forEach(document -> check(document, mappings, "", wrong));
    assertThat(wrong).isEmpty();
    assertThat(new ElasticsearchIndex().write(base).problems()).isEmpty();
  }

  private static void check(Json value, Json mapping, String path, List<String> wrong) {
    switch (value) {
      case Json.Obj object ->
          object
              .members()
              .forEach(
                  (name, member) -> {
                    Json properties = mapping.find("properties").orElse(new Json.Obj(Map.of()));
                    if (properties.has(name)) {
                      check(member, properties.get(name), path + "." + name, wrong);
                    } else {
                      wrong.add("unmapped " + path + "." + name);
                    }
                  });
      case Json.Arr array -> array.items().forEach(item -> check(item, mapping, path, wrong));
      case Json.Str text -> {
        String type = mapping.get("type").text();
        if (type.equals("date") && !text.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
          wrong.add(path + " is no date: " + text.text());
        }
        if (!List.of("keyword", "text", "date").contains(type)) {
          wrong.add(path + " is of type " + type);
        }
      }
      case Json.Other other -> wrong.add(path + " is " + other.text());
    }
  }

  @Test
  void theTemplateIsForTheIndexOfTheDocuments() {
    KnowledgeBase base = new SmallBase().rule("A").base();
    List<String> lines = lines(new ElasticsearchIndex().write(base));

    assertThat(template(base).get("index_patterns").texts())
        .contains(Json.parse(lines.getFirst()).get("index").get("_index").text());
  }

  private static Json template(KnowledgeBase base) {
    List<OutputFile> files = new ElasticsearchIndex().write(base).files();
    assertThat(files)
        .extracting(OutputFile::path)
        .containsExactly("elasticsearch/rules.ndjson", "elasticsearch/index-template.json");
    return Json.parse(files.getLast().text());
  }

  private static OutputFiles write(SmallBase base) {
    return new ElasticsearchIndex().write(base.base());
  }

  private static List<String> lines(OutputFiles files) {
    String text = files.files().getFirst().text();
    assertThat(text).endsWith("\n");
    return text.lines().toList();
  }

  private static List<String> ids(SmallBase base) {
    List<String> lines = lines(write(base));
    var ids = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i += 2) {
      ids.add(Json.parse(lines.get(i)).get("index").get("_id").text());
    }
    return ids;
  }

  private static Json onlyDocument(SmallBase base) {
    List<Json> documents = documents(base.base());
    assertThat(documents).hasSize(1);
    return documents.getFirst();
  }

  private static List<Json> documents(KnowledgeBase base) {
    List<String> lines = lines(new ElasticsearchIndex().write(base));
    var documents = new ArrayList<Json>();
    for (int i = 1; i < lines.size(); i += 2) {
      documents.add(Json.parse(lines.get(i)));
    }
    return documents;
  }
}
