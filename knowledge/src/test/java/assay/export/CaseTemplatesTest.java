package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import assay.truth.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTemplatesTest {

  private static final String PLAYBOOK =
      """
      title: RP_0001_phishing_email
      id: RP0001
      description: What to do about a phishing email
      severity: H
      tlp: RED
      pap: RED
      tags: [attack.initial_access, attack.t1566.001, phishing]
      references: [https://example.com/guide]
      preparation: [RA_1001_practice]
      lessons_learned: [RA_6001_report]
      workflow: |
        1. Begin with *identification*.
      """;

  private static final String PRACTICE =
      """
      title: RA_1001_practice
      id: RA1001
      description: Practice the response
      stage: preparation
      requirements: [DN_proxy_log]
      workflow: |
        Run an exercise.
      """;

  private static final String REPORT = "title: RA_6001_report\nid: RA6001\nworkflow: Write it.\n";

  @Test
  void aPlaybookBecomesACaseTemplate() {
    Json template = template(PLAYBOOK);
    assertThat(template.fields().keySet())
        .containsExactly(
            "name",
            "displayName",
            "titlePrefix",
            "description",
            "severity",
            "tlp",
            "pap",
            "tags",
            "tasks",
            "customFields");
    assertThat(template.get("name").text()).isEqualTo("RP_0001_phishing_email");
    assertThat(template.get("displayName").text()).isEqualTo("RP0001: Phishing email");
    assertThat(template.get("description").text())
        .isEqualTo(
            """
            What to do about a phishing email

            ## Workflow

            1. Begin with *identification*.

            ### References

            - <https://example.com/guide>""");
  }

  @Test
  void tasksStandInTheOrderOfTheStages() {
    List<Json> tasks = template(PLAYBOOK).get("tasks").items();
    assertThat(tasks)
        .extracting(t -> t.get("title").text())
        .containsExactly("RA1001: Practice", "RA6001: Report");
    assertThat(tasks)
        .extracting(t -> t.get("group").text())
        .containsExactly("Preparation", "Lessons Learned");
    assertThat(tasks).extracting(t -> t.get("order").write()).containsExactly("0", "1");
    assertThat(tasks.getFirst().get("description").text())
        .isEqualTo(
            "Practice the response\n\nRun an exercise.\n\n### Requirements\n\n- `DN_proxy_log`");
  }

  @Test
  void tagsAreKeptAndSaidInWords() {
    assertThat(template(PLAYBOOK).get("tags").texts())
        .containsExactly(
            "attack.initial_access",
            "attack.t1566.001",
            "phishing",
            "TA0001 Initial Access",
            "T1566.001 Spearphishing Attachment");
  }

  @Test
  void theSeverityOfThePlaybookIsNotIgnored() {
    assertThat(level("severity: L", "severity")).isEqualTo("1");
    assertThat(level("severity: M", "severity")).isEqualTo("2");
    assertThat(level("severity: H", "severity")).isEqualTo("3");
  }

  @Test
  void theTitlePrefixIsWritten() {
    assertThat(template(PLAYBOOK).get("titlePrefix").text()).isEqualTo("[RP0001]");
  }

  @Test
  void redIsOneMoreForSharingThanForActing() {
    assertThat(level("tlp: RED", "tlp")).isEqualTo("4");
    assertThat(level("tlp: AMBER+STRICT", "tlp")).isEqualTo("3");
    assertThat(level("tlp: AMBER", "tlp")).isEqualTo("2");
    assertThat(level("pap: RED", "pap")).isEqualTo("3");
  }

  @Test
  void clearAndWhiteAreOne() {
    for (String word : List.of("WHITE", "CLEAR", "'TLP:CLEAR'", "clear")) {
      assertThat(level("tlp: " + word, "tlp")).as(word).isEqualTo("0");
    }
    assertThat(level("pap: WHITE", "pap")).isEqualTo("0");
  }

  @Test
  void anUnknownSeverityIsReportedAndLeftToTheHive() {
    OutputFiles made = made(new Response().playbook("p", "title: P\nseverity: HH\n"));
    assertThat(Json.parse(made.files().getFirst().text()).has("severity")).isFalse();
    assertThat(places(made)).containsExactly("unknown-severity at HH");
  }

  @Test
  void oneMissingActionDoesNotLoseTheTemplate() {
    OutputFiles made =
        made(
            base()
                .playbook(
                    "p",
                    PLAYBOOK.replace("RA_1001_practice]", "RA_1001_practise, RA_1001_practice]")));
    assertThat(places(made)).containsExactly("unknown-response-action at RA_1001_practise");
    assertThat(made.problems().getFirst().diagnostic().help())
        .contains("did you mean `RA_1001_practice`?");
    List<Json> tasks = Json.parse(made.files().getFirst().text()).get("tasks").items();
    assertThat(tasks).extracting(t -> t.get("order").write()).containsExactly("0", "1");
  }

  @Test
  void anActionThatSaysNextToNothingIsStillATask() {
    OutputFiles made =
        made(
            new Response()
                .action("a", "title: Call the owner\n")
                .playbook("p", "title: P\ncontainment: [a]\n"));
    Json task = Json.parse(made.files().getFirst().text()).get("tasks").items().getFirst();
    assertThat(task.get("title").text()).isEqualTo("Call the owner");
    assertThat(task.get("group").text()).isEqualTo("Containment");
    assertThat(task.get("description").text()).isEmpty();
    assertThat(made.problems()).isEmpty();
  }

  @Test
  void stagesOfTheKillChainAreTasksToo() {
    OutputFiles made = made(base().playbook("p", "title: P\ndeny: [RA_1001_practice]\n"));
    Json task = Json.parse(made.files().getFirst().text()).get("tasks").items().getFirst();
    assertThat(task.get("group").text()).isEqualTo("Deny");
  }

  @Test
  void aPlaybookWithoutAnyTextStillDescribesTheCase() {
    OutputFiles made = made(new Response().playbook("p", "title: RP_0002_lost_laptop\n"));
    Json template = Json.parse(made.files().getFirst().text());
    assertThat(template.get("description").text()).isEqualTo("Lost laptop");
    assertThat(template.has("titlePrefix")).isFalse();
  }

  @Test
  void playbooksOfOneFileNameHaveTemplatesOfTheirOwn() {
    OutputFiles made =
        made(new Response().playbook("x/p", "title: A\n").playbook("y/p", "title: B\n"));
    assertThat(made.files())
        .extracting(OutputFile::path)
        .containsExactly("thehive/p-x.json", "thehive/p-y.json");
  }

  @Test
  void whateverAFieldHoldsIsReadBack() {
    for (String hostile : Hostile.TEXTS) {
      OutputFiles made = made(Hostile.everywhere(hostile));
      Json template = Json.parse(made.files().getFirst().text());
      assertThat(template.get("displayName").text()).isEqualTo(hostile + ": " + hostile);
      assertThat(template.get("titlePrefix").text()).isEqualTo("[" + hostile + "]");
      assertThat(template.get("tags").texts()).containsExactly(hostile);
      assertThat(template.get("description").text()).contains(hostile.strip());
      Json task = template.get("tasks").items().getFirst();
      assertThat(task.get("title").text()).isEqualTo(hostile + ": " + hostile);
      assertThat(task.get("description").text()).contains(hostile.strip());
    }
  }

  private static Response base() {
    return new Response().action("RA_1001_practice", PRACTICE).action("RA_6001_report", REPORT);
  }

  private static Json template(String playbook) {
    OutputFiles made = made(base().playbook("RP_0001_phishing_email", playbook));
    assertThat(made.problems()).isEmpty();
    assertThat(made.files()).hasSize(1);
    assertThat(made.files().getFirst().path()).isEqualTo("thehive/RP_0001_phishing_email.json");
    return Json.parse(made.files().getFirst().text());
  }

  private static String level(String line, String field) {
    return template("title: P\n" + line + "\n").get(field).write();
  }

  private static OutputFiles made(Response response) {
    return new CaseTemplates().write(response.base());
  }

  private static List<String> places(OutputFiles made) {
    return made.problems().stream().map(CaseTemplatesTest::place).toList();
  }

  private static String place(Finding finding) {
    return finding.diagnostic().id() + " at " + finding.source().text(finding.diagnostic().span());
  }
}
