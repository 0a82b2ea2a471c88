package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The forms in which {@code assay convert} gives queries, and what goes before them. */
class ConvertFormsTest {

  private static final String OTHER =
      SmallRule.GOOD
          .replace("7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11", "7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a12")
          .replace("payload", "loader");

  private static final String FILTER =
      """
      title: The payload of our own tests
      id: 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a13
      logsource:
          product: windows
          category: process_creation
      filter:
          rules:
              - 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11
          selection:
              User: tester
          condition: not selection
      """;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void twoRules() throws IOException {
    Files.createDirectories(folder.resolve("rules/windows"));
    Files.writeString(folder.resolve("rules/windows/a.yml"), SmallRule.GOOD);
    Files.writeString(folder.resolve("rules/windows/b.yml"), OTHER);
  }

  private String rules() {
    return folder.resolve("rules").toString();
  }

  private static List<String> lines(Ran ran) {
    return ran.out().lines().toList();
  }

  @Test
  void correlationsAreAskedByTheMethodThatIsNamed() throws IOException {
    String rules = folder.resolve("rules/windows/many.yml").toString();
    Files.writeString(
        Path.of(rules),
        SmallRule.GOOD
            + """
            ---
            title: Many of them
            correlation:
                type: event_count
                rules:
                    - 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11
                group-by:
                    - User
                timespan: 5m
                condition:
                    gte: 10
            """);
    assertThat(Ran.assay("convert", "-t", "splunk", rules).out()).contains("streamstats");
    Ran cheap = Ran.assay("convert", "-t", "splunk", "--correlation-method", "stats", rules);
    assertThat(cheap.out()).contains("| bin _time span=5m");
    assertThat(cheap.err()).contains("approximate-window");
    Ran unknown = Ran.assay("convert", "-t", "splunk", "--correlation-method", "stat", rules);
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean `stats`");
  }

  @Test
  void aPipelineThatIsBuiltInGoesBefore() {
    Ran ran = Ran.assay("convert", "-t", "kusto", "-p", "microsoft_xdr", rules());
    assertThat(lines(ran))
        .containsExactly(
            "DeviceProcessEvents",
            "| where FolderPath endswith \"\\\\payload.exe\"",
            "DeviceProcessEvents",
            "| where FolderPath endswith \"\\\\loader.exe\"");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aPipelineOfTheUserGoesBefore() throws IOException {
    Path pipeline = folder.resolve("mine.yml");
    Files.writeString(
        pipeline,
        """
        name: Mine
        priority: 50
        transformations:
          - type: field_name_mapping
            mapping: {Image: process_path}
        finalizers:
          - type: concat
            separator: ' UNION '
        """);
    Ran ran = Ran.assay("convert", "-t", "splunk", "-p", pipeline.toString(), rules());
    assertThat(lines(ran))
        .as("a finalizer is for the queries of all files")
        .containsExactly(
            "process_path=\"*\\\\payload.exe\" UNION process_path=\"*\\\\loader.exe\"");
  }

  @Test
  void aPipelineForOtherTargetsIsRefusedUnlessTheCheckIsOff() {
    Ran refused = Ran.assay("convert", "-t", "esql", "-p", "splunk_windows", rules());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("is for splunk").contains("--disable-pipeline-check");
    Ran taken =
        Ran.assay(
            "convert", "-t", "esql", "-p", "splunk_windows", "--disable-pipeline-check", rules());
    assertThat(taken.status()).isZero();
  }

  @Test
  void anUnknownPipelineIsAnsweredWithTheNearest() {
    Ran ran = Ran.assay("convert", "-t", "splunk", "-p", "splunk_window", rules());
    assertThat(ran.err()).contains("did you mean `splunk_windows`?");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void withoutPipelinesNamesOfFieldsStayAsTheyAre() {
    Ran ran =
        Ran.assay("convert", "-t", "kusto", "-p", "microsoft_xdr", "--without-pipeline", rules());
    assertThat(lines(ran)).first().isEqualTo("Image endswith \"\\\\payload.exe\"");
  }

  @Test
  void aFilterIsAddedToTheRuleItNames() throws IOException {
    Path filter = folder.resolve("filter.yml");
    Files.writeString(filter, FILTER);
    Ran ran = Ran.assay("convert", "-t", "sqlite", "--filter", filter.toString(), rules());
    assertThat(lines(ran).getFirst()).contains("payload").contains("tester");
    assertThat(lines(ran).getLast()).contains("loader").doesNotContain("tester");
  }

  @Test
  void strictRefusesWhatIsOnlyNearlySaid() throws IOException {
    Files.writeString(
        folder.resolve("rules/windows/b.yml"), OTHER.replace("Image|endswith", "Image|cased"));
    Ran loose = Ran.assay("convert", "-t", "lucene", rules());
    assertThat(loose.status()).isZero();
    assertThat(loose.err()).contains("warning[approximate-case]");
    Ran strict = Ran.assay("convert", "-t", "lucene", "--strict", rules());
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.err()).contains("error[approximate-case]");
    assertThat(lines(strict)).hasSize(1);
  }

  @Test
  void aFolderGetsAFileForEachRule() throws IOException {
    Path out = folder.resolve("queries");
    Ran ran = Ran.assay("convert", "-t", "splunk", "-t", "sqlite", "-o", out + "/", rules());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("wrote 4 files below");
    assertThat(Files.readString(out.resolve("windows/a.splunk.txt")))
        .isEqualTo("Image=\"*\\\\payload.exe\"\n");
    assertThat(out.resolve("windows/b.sqlite.sql")).exists();
  }

  @Test
  void aRuleSetOfZircoliteIsOneDocumentOfAllRules() throws IOException {
    Ran ran = Ran.assay("convert", "-t", "sqlite", "-f", "zircolite", rules());
    int rulesInIt = 0;
    int arrays = 0;
    try (JsonParser json = new JsonFactory().createParser(ran.out())) {
      while (json.nextToken() != null) {
        arrays +=
            json.currentToken().isStructStart() && json.getParsingContext().getParent().inRoot()
                ? 1
                : 0;
        rulesInIt += "title".equals(json.currentName()) ? 1 : 0;
      }
    }
    assertThat(arrays).isEqualTo(1);
    assertThat(rulesInIt).isPositive();
    assertThat(ran.out()).contains("payload").contains("loader");
  }

  @Test
  void theMachineFormSaysWhatTheRulesAre() {
    Ran ran = Ran.assay("convert", "-t", "splunk", "--jsonl", rules());
    assertThat(lines(ran).getFirst())
        .contains(
            "\"rules\":[{\"title\":\"Program called payload started\","
                + "\"id\":\"7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11\",\"status\":\"test\","
                + "\"level\":\"medium\",\"tags\":[\"attack.execution\",\"attack.t1204.002\"]}]");
  }

  @Test
  void yamlIsADocumentForEachRule() {
    Ran ran = Ran.assay("convert", "-t", "kusto", "-p", "microsoft_xdr", "--yaml", rules());
    var documents = new ArrayList<Map<?, ?>>();
    new Load(LoadSettings.builder().build())
        .loadAllFromString(ran.out())
        .forEach(document -> documents.add((Map<?, ?>) document));
    assertThat(documents).hasSize(2);
    assertThat(documents.getFirst().get("rule")).isEqualTo("windows/a.yml");
    assertThat(documents.getFirst().get("outputs"))
        .isEqualTo(List.of("DeviceProcessEvents\n| where FolderPath endswith \"\\\\payload.exe\""));
  }

  @Test
  void formsThatExcludeEachOtherAreRefused() {
    Ran ran = Ran.assay("convert", "-t", "kusto", "--yaml", "--jsonl", rules());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("`--yaml` goes neither with `--jsonl` nor with `--diff`");
  }

  @Test
  void aDifferenceToAnotherFolderShowsTheQueriesThatChanged() throws IOException {
    Path old = folder.resolve("old/windows");
    Files.createDirectories(old);
    Files.writeString(old.resolve("renamed.yml"), SmallRule.GOOD);
    Files.writeString(old.resolve("b.yml"), OTHER.replace("loader", "launcher"));
    Ran ran =
        Ran.assay("convert", "-t", "splunk", "--diff", folder.resolve("old").toString(), rules());
    assertThat(lines(ran))
        .as("a rule with its id in another file is the same rule")
        .containsExactly(
            "changed windows/b.yml (splunk)",
            "- Image=\"*\\\\launcher.exe\"",
            "+ Image=\"*\\\\loader.exe\"");
  }

  @Test
  void aDifferenceToARevisionShowsTheQueriesThatChanged() throws Exception {
    assumeThat(git("init", "-q", "-b", "trunk")).as("git is there").isZero();
    Files.writeString(folder.resolve("rules/windows/c.yml"), OTHER.replace("9a12", "9a14"));
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Rules");
    Files.move(folder.resolve("rules/windows/a.yml"), folder.resolve("rules/windows/moved.yml"));
    Files.writeString(folder.resolve("rules/windows/b.yml"), OTHER.replace("loader", "launcher"));
    Files.delete(folder.resolve("rules/windows/c.yml"));
    Ran ran = Ran.assay("convert", "-t", "splunk", "--diff", "trunk", rules());
    assertThat(lines(ran))
        .containsExactly(
            "changed windows/b.yml (splunk)",
            "- Image=\"*\\\\loader.exe\"",
            "+ Image=\"*\\\\launcher.exe\"",
            "gone windows/c.yml (splunk)",
            "- Image=\"*\\\\loader.exe\"");
    assertThat(ran.err()).contains("conversions: 1 the same, 1 changed, 0 new, 1 gone");
    Ran machine = Ran.assay("convert", "-t", "splunk", "--diff", "trunk", "--jsonl", rules());
    assertThat(lines(machine)).first().asString().contains("\"change\":\"changed\",\"before\":[");
    Ran unknown = Ran.assay("convert", "-t", "splunk", "--diff", "nothing", rules());
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("cannot read `nothing`: Not a valid object name nothing");
  }

  private int git(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      System.out.println("git cannot be run here: 1 test skipped");
      return -1;
    }
  }
}
