package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Modifier;
import assay.target.Targets;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

  @TempDir Path folder = Path.of("");

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(Ran.assay("--version").out()).isEqualTo("assay " + Version.NUMBER + "\n");
    assertThat(Files.readString(Truth.root().resolve("pom.xml")))
        .contains("<version>" + Version.NUMBER + "</version>");
  }

  @Test
  void everyCommandHasADescriptionAndAnExample() {
    CommandLine main = Main.commandLine(Main.quiet(System.in, System.out, System.err));
    for (CommandLine command : main.getSubcommands().values()) {
      var usage = command.getCommandSpec().usageMessage();
      if (!usage.hidden()) {
        assertThat(usage.description()).as(command.getCommandName()).isNotEmpty();
        assertThat(String.join("\n", usage.footer()))
            .as(command.getCommandName())
            .contains("assay " + command.getCommandName());
      }
    }
  }

  @Test
  void everyCommandRunsByTheNameItHasInTheHelp() {
    CommandLine main = Main.commandLine(Main.quiet(System.in, System.out, System.err));
    for (String name : main.getSubcommands().keySet()) {
      assertThat(Ran.assay(name, "--help").out()).contains("Usage: assay " + name);
    }
  }

  @Test
  void aSlipInACommandIsAnsweredWithTheNearest() {
    Ran ran = Ran.assay("convrt");
    assertThat(ran.err()).contains("Did you mean").contains("convert");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void theListsHoldWhatThereIs() {
    assertThat(Ran.assay("list", "targets").out().lines()).hasSameSizeAs(Targets.ALL);
    assertThat(Ran.assay("list", "modifiers").out().lines()).hasSameSizeAs(Modifier.values());
    assertThat(Ran.assay("list", "targets", "--json").out())
        .startsWith("[")
        .contains("\"id\" : \"sigmac-splunk\"");
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(Ran.assay("completion").out()).contains("convert").contains("complete ");
  }

  @Test
  void explainShowsEveryStage() {
    Ran ran = Ran.withInput(SmallRule.GOOD, "explain", "-t", "sigmac-splunk", "-");
    assertThat(ran.out())
        .containsSubsequence(
            "read    -: 17 lines",
            "parse   1 document, 1 rule",
            "log source: product windows, category process_creation",
            "Image|endswith: '\\payload.exe'",
            "condition",
            "check   nothing found",
            "relate  what the rule is linked with",
            "tactics: TA0002 Execution",
            "emit    sigmac-splunk",
            "Image=");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aPageComesWithoutAProject() throws IOException {
    Path rule = Files.writeString(folder.resolve("rule.yml"), SmallRule.GOOD);
    Ran ran = Ran.assay("page", rule.toString());
    assertThat(ran.out())
        .startsWith("# Program called payload started\n")
        .contains("[TA0002 Execution](https://attack.mitre.org/tactics/TA0002/)")
        .contains("T1204.002 Malicious File")
        .contains("### splunk", "### kusto", "### grep")
        .doesNotContain("sigmac-");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aPackImportsFromTheMappingOfAtcAndServesAsAttack() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.json"),
            """
            {"tactics": {"attack.execution": ["Doing", "TA0002"]},
             "techniques": {"T1204.002": "Opened File"}, "mitigations": {}}
            """);
    Path pack = folder.resolve("pack.tsv");
    assertThat(Ran.assay("import", "attack", mapping.toString(), "-o", pack.toString()).status())
        .isZero();
    Files.writeString(folder.resolve("assay.yml"), "rules: [.]\nattack: pack.tsv\n");
    Path rule = Files.writeString(folder.resolve("rule.yml"), SmallRule.GOOD);
    Ran ran = Ran.assay("page", "-c", folder.resolve("assay.yml").toString(), rule.toString());
    assertThat(ran.out()).contains("TA0002 Doing").contains("T1204.002 Opened File");
  }
}
