package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void twoRules() throws IOException {
    Files.createDirectories(folder.resolve("windows/.hidden"));
    Files.writeString(folder.resolve("windows/a.yml"), SmallRule.GOOD);
    Files.writeString(folder.resolve("windows/b.yaml"), SmallRule.TOO_NEW);
    Files.writeString(folder.resolve("windows/.hidden/c.yml"), SmallRule.GOOD);
    Files.writeString(folder.resolve("windows/notes.txt"), "no rule");
  }

  @Test
  void aQueryIsALineOfStandardOutput() {
    Ran ran = Ran.assay("convert", "-t", "sigmac-splunk", file("windows/a.yml"));
    assertThat(ran.out()).isEqualTo("Image=\"*\\\\payload.exe\"\n");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @Test
  void aRefusedRuleIsDrawnAndTheOthersAreConverted() {
    Ran ran = Ran.assay("convert", "-t", "sigmac-splunk", folder.toString());
    assertThat(ran.out()).isEqualTo("Image=\"*\\\\payload.exe\"\n");
    assertThat(ran.err())
        .startsWith("error[unknown-modifier]")
        .contains("windows/b.yaml:13:")
        .contains("help:");
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void skippingEndsCleanAndSaysHowMany() {
    Ran ran = Ran.assay("convert", "-t", "sigmac-splunk", "-s", folder.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("left out 1 conversion that cannot be made");
  }

  @Test
  void theMachineFormHasALineForEachFileAndTargetInOrder() {
    Ran ran =
        Ran.assay(
            "convert", "-t", "sigmac-grep", "-t", "sigmac-splunk", "--jsonl", folder.toString());
    assertThat(ran.out().lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith(
            "{\"rule\":\"windows/a.yml\",\"target\":\"sigmac-grep\",\"format\":\"default\","
                + "\"ok\":true,\"outputs\":[\"grep -P '^.*\\\\payload\\\\.exe'\"],\"problems\":[],"
                + "\"rules\":[{\"title\":\"Program called payload started\",");
    assertThat(ran.out().lines().toList().get(3))
        .startsWith("{\"rule\":\"windows/b.yaml\",\"target\":\"sigmac-splunk\"")
        .contains("\"ok\":false,\"outputs\":[],\"problems\":[{\"id\":\"unknown-modifier\"")
        .contains("\"line\":13,");
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void aRepeatedKeyIsReadAsItUsuallyIsAndNamed() {
    String rule = SmallRule.GOOD + "level: high\n";
    Ran ran = Ran.withInput(rule, "convert", "-t", "sigmac-grep", "-");
    assertThat(ran.out()).isEqualTo("grep -P '^.*\\payload\\.exe'\n");
    assertThat(ran.err()).containsOnlyOnce("warning[duplicate-key]");
    assertThat(ran.status()).isZero();
    assertThat(Ran.withInput(rule, "convert", "-t", "sigmac-grep", "--jsonl", "-").out())
        .contains("\"ok\":true")
        .contains("\"id\":\"duplicate-key\",\"severity\":\"warning\"");
  }

  @Test
  void aFileIsNamedAsOnTheCommandLine() {
    String name = file("windows/a.yml");
    Ran ran = Ran.assay("convert", "-t", "sigmac-grep", "--jsonl", name);
    assertThat(ran.out()).startsWith("{\"rule\":\"" + name + "\"");
  }

  @Test
  void standardInputIsAFileCalledByAHyphen() {
    Ran ran = Ran.withInput(SmallRule.GOOD, "convert", "-t", "sigmac-grep", "--jsonl", "-");
    assertThat(ran.out()).startsWith("{\"rule\":\"-\"").contains("\"ok\":true");
  }

  @Test
  void anOutputFileHasTheQueriesAndNothingElseIsLeft() throws IOException {
    Path out = folder.resolve("results/queries.txt");
    Ran ran =
        Ran.assay("convert", "-t", "sigmac-grep", "-o", out.toString(), file("windows/a.yml"));
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(out)).isEqualTo("grep -P '^.*\\payload\\.exe'\n");
    try (var files = Files.list(out.getParent())) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void aConfigurationOfTheUserReplacesTheBuiltInOne() throws IOException {
    Path config = folder.resolve("mine.conf");
    Files.writeString(
        config,
        """
        title: Mine
        order: 20
        backends: [splunk]
        logsources:
          windows:
            product: windows
            index: win
        fieldmappings:
          Image: process_path
        """);
    Ran ran =
        Ran.assay("convert", "-t", "sigmac-splunk", "-c", config.toString(), file("windows/a.yml"));
    assertThat(ran.out()).isEqualTo("(index=\"win\" process_path=\"*\\\\payload.exe\")\n");
  }

  @Test
  void aConfigurationForAnotherTargetIsRefused() throws IOException {
    Path config = folder.resolve("mine.conf");
    Files.writeString(config, "title: Mine\norder: 20\nbackends: [qradar]\n");
    Ran ran =
        Ran.assay("convert", "-t", "sigmac-splunk", "-c", config.toString(), file("windows/a.yml"));
    assertThat(ran.err()).contains("error[configuration-for-other-target]");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void anUnknownTargetIsAnsweredWithTheNearest() {
    Ran ran = Ran.assay("convert", "-t", "sigmac-splnk", file("windows/a.yml"));
    assertThat(ran.err())
        .isEqualTo(
            "assay: unknown target `sigmac-splnk`: did you mean `sigmac-splunk`?"
                + System.lineSeparator());
    assertThat(ran.status()).isEqualTo(2);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
