package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What projects and pySigma's validators say of checks counts for the command. */
class CheckConfigTest {

  @TempDir Path folder = Path.of("");

  private static final String LONG =
      SmallRule.GOOD.replace("payload started", "payload started".repeat(12));

  private String rules = "";
  private Path project = Path.of("");

  @BeforeEach
  void aLongTitleAndAWarning() throws IOException {
    Path here = Files.createDirectories(folder.resolve("rules/old"));
    Files.writeString(here.resolve("a.yml"), LONG);
    Files.writeString(
        folder.resolve("rules/b.yml"),
        SmallRule.GOOD.replace("7f6a", "8f6a").replaceFirst("description: .*\n", ""));
    rules = folder.resolve("rules").toString();
    project = folder.resolve("assay.yml");
  }

  private void configure(String lint) throws IOException {
    Files.writeString(project, "rules: [rules]\nlint:\n" + lint.indent(2));
  }

  private static String ids(Ran ran) {
    return String.join(
        " ", ran.out().lines().map(line -> line.replaceAll(".*\\[(.*?)\\]:.*", "$1")).toList());
  }

  /** What is found in the paths by the project's settings, and in the project itself. */
  private String found() {
    String inPaths = ids(Ran.assay("check", "--format", "line", "-c", project.toString(), rules));
    assertThat(ids(Ran.assay("check", "--format", "line", "-c", project.toString())))
        .isEqualTo(inPaths);
    return inPaths;
  }

  @Test
  void aProjectChoosesChecks() throws IOException {
    configure("{}");
    assertThat(found()).contains("missing-description", "long-title");
    configure("select: [reading, long-title]");
    assertThat(found()).isEqualTo("missing-description long-title");
    configure("select: [long-title]");
    assertThat(found()).isEqualTo("long-title");
    configure("ignore: [long-title]");
    assertThat(found()).contains("missing-description").doesNotContain("long-title");
    configure("select: [reading, long-title]\noptions: {long-title: {max_length: 500}}");
    assertThat(found()).isEqualTo("missing-description");
    configure(
        "select: [reading, long-title]\nexclude: [{path: rules/old/*, checks: [long-title]}]");
    assertThat(found()).isEqualTo("missing-description");
    configure(
        "select: [reading, long-title]\nexclude: [{rule: 8f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11}]");
    assertThat(found()).isEqualTo("long-title");
    configure(
        "select: [reading, long-title]\nseverity: {long-title: error, missing-description: note}");
    assertThat(Ran.assay("check", "-c", project.toString()).err())
        .isEqualTo("2 rules in 2 files: 1 error and 1 note\n");
  }

  @Test
  void theCommandLineComesBeforeTheProject() throws IOException {
    configure("select: [missing-description]\nignore: [duplicate-title]");
    String config = project.toString();
    assertThat(ids(Ran.assay("check", "--format=line", "--select=long-title", "-c", config, rules)))
        .isEqualTo("long-title");
    assertThat(ids(Ran.assay("check", "--format=line", "--ignore=reading", "-c", config, rules)))
        .isEmpty();
  }

  @Test
  void filesThatAreLeftOutAreCounted() throws IOException {
    configure("select: [reading, long-title]\nexclude: [{path: old}]");
    assertThat(Ran.assay("check", "-c", project.toString(), rules).err())
        .isEqualTo("1 rule in 1 file, 1 file left out: 1 warning\n");
    assertThat(Ran.assay("check", "-c", project.toString()).err())
        .isEqualTo("1 rule in 1 file, 1 file left out: 1 warning\n");
  }

  @Test
  void whatAProjectCannotSayIsShownAndNothingDone() throws IOException {
    configure("ignore: [long-titel]");
    for (String[] command :
        new String[][] {
          {"check", "-c", project.toString()}, {"check", "-c", project.toString(), rules}
        }) {
      Ran ran = Ran.assay(command);
      assertThat(ran.err())
          .contains("error[unknown-check]: `long-titel` is not a check", "`long-title`?")
          .contains("cannot use the project file");
      assertThat(ran.out()).isEmpty();
      assertThat(ran.status()).isEqualTo(2);
    }
  }

  @Test
  void validatorsOfPysigmaAreTakenByNameAndByShape() throws IOException {
    String config =
        Files.writeString(
                folder.resolve("validators.yml"),
                "validators: [sigmahq_description_existence, cartag2]\n")
            .toString();
    Ran named = Ran.assay("check", "--format", "line", "--config-pysigma", config, rules);
    assertThat(ids(named)).isEqualTo("missing-description");
    assertThat(named.err()).contains("warning[not-taken-over]", "`cartag`");
    Ran shaped = Ran.assay("check", "--format", "line", "-c", config, rules);
    assertThat(shaped).isEqualTo(named);
    configure("{}");
    Ran both =
        Ran.assay(
            "check", "--format", "line", "-c", project.toString(), "--config-pysigma", config);
    assertThat(ids(both)).isEqualTo("missing-description");
  }

  @Test
  void aBrokenConfigurationOfValidatorsStopsTheWork() throws IOException {
    Path config = Files.writeString(folder.resolve("validators.yml"), "validators: {a: b}\n");
    Ran ran = Ran.assay("check", "--config-pysigma", config.toString(), rules);
    assertThat(ran.err())
        .contains("error[wrong-type]", "cannot use the configuration of validators");
    assertThat(ran.status()).isEqualTo(2);
    Ran missing = Ran.assay("check", "--config-pysigma", config + "x", rules);
    assertThat(missing.err()).contains("there is no such file");
    assertThat(missing.status()).isEqualTo(2);
  }

  @Test
  void inAProjectDuplicatesAreErrorsOnce() throws IOException {
    configure("{}");
    Files.writeString(folder.resolve("rules/c.yml"), LONG);
    Ran ran = Ran.assay("check", "--format", "line", "-c", project.toString());
    assertThat(ran.out()).containsOnlyOnce("[duplicate-title]").containsOnlyOnce("[duplicate-id]");
    assertThat(ran.out()).contains("error[duplicate-id]");
  }
}
