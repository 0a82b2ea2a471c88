package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.export.Response;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.truth.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where ATC's code goes beyond its published playbook, its faults included. */
class ResponseOf2020Test {

  private static final String HEAD = "title: RP_0001_x\nid: RP0001\ntlp: RED\npap: RED\n";

  @Test
  void theSeverityIsIgnoredAndThePrefixEmpty() {
    Json template = template(new Response().playbook("p", HEAD + "severity: H\n"));
    assertThat(template.get("severity").write()).isEqualTo("2");
    assertThat(template.get("titlePrefix").text()).isEmpty();
    assertThat(template.get("tlp").write()).isEqualTo("3");
  }

  @Test
  void whatIsMissingIsNone() {
    Json template =
        template(
            new Response()
                .action("a", "title: A\nid: RA1001\n")
                .action("b", "title: B\nid: RA1002\nstage: deny\n")
                .playbook("p", HEAD + "containment: [a, b]\n"));
    assertThat(template.get("description").text()).isEqualTo("None\n\nWorkflow:\n\nNone");
    assertThat(template.get("tags").items()).isEmpty();
    List<Json> tasks = template.get("tasks").items();
    assertThat(tasks.getFirst().get("description").text()).isEqualTo("None");
    assertThat(tasks)
        .extracting(task -> task.get("group").text())
        .containsExactly("Unknown stage", "N/A");
  }

  @Test
  void aTagWithoutAListFallsApart() {
    Json template = template(new Response().playbook("p", HEAD + "tags: abc\n"));
    assertThat(template.get("tags").texts()).containsExactly("a", "b", "c");
  }

  @Test
  void anActionIsNamedByItsFileAlone() {
    OutputFiles made =
        made(
            new TheHiveTemplates(),
            new Response()
                .action("a", "title: RA_1001_x\nid: RA1001\n")
                .playbook("p", HEAD + "preparation: [RA_1001_x, a]\n"));
    assertThat(ids(made)).containsExactly("unknown-response-action");
    assertThat(parsed(made).get("tasks").items())
        .extracting(task -> task.get("title").text())
        .containsExactly("1 | RA1001: X");
  }

  @Test
  void stagesOfTheKillChainAreLeftOut() {
    Json template =
        template(
            new Response()
                .action("a", "title: A\nid: RA1001\n")
                .playbook("p", HEAD + "deny: [a]\n"));
    assertThat(template.get("tasks").items()).isEmpty();
  }

  @Test
  void aPlaybookThatEndedTheRunIsReportedAndTheOthersAreMade() {
    OutputFiles made =
        made(
            new TheHiveTemplates(),
            new Response()
                .playbook("o", "title: O\nid: RP0002\ntlp: PURPLE\n")
                .playbook("p", HEAD));
    assertThat(ids(made)).containsExactly("unknown-tlp", "missing-pap");
    assertThat(made.files())
        .extracting(OutputFile::path)
        .containsExactly("analytics/thehive_templates/p.json");
  }

  @Test
  void actionsWithoutAProperIdAreReported() {
    Response response =
        new Response()
            .action("a", "title: A\n")
            .action("b", "title: B\nid: RA1x\n")
            .action("c", "title: C\nid: RA1901\n");
    OutputFiles layer = made(new ReactLayer(), response);
    assertThat(ids(layer)).containsExactly("missing-id", "odd-action-id");
    assertThat(parsed(layer).get("techniques").items().getFirst().get("color").text()).isEmpty();
    OutputFiles stix = made(new ReactStix(), response);
    assertThat(ids(stix)).containsExactly("missing-id");
  }

  private static Json template(Response response) {
    OutputFiles made = made(new TheHiveTemplates(), response);
    assertThat(made.problems()).isEmpty();
    return parsed(made);
  }

  private static OutputFiles made(Output output, Response response) {
    return output.write(response.base());
  }

  private static Json parsed(OutputFiles made) {
    return Json.parse(made.files().getFirst().text());
  }

  private static List<String> ids(OutputFiles made) {
    return made.problems().stream().map(problem -> problem.diagnostic().id()).toList();
  }
}
