package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

  @TempDir Path folder = Path.of("");

  @Test
  void aNewRepositoryIsCheckedAndBuiltWithoutAWord() throws IOException {
    Path here = folder.resolve("new");
    String project = here.resolve("assay.yml").toString();
    assertThat(Ran.assay("init", here.toString()).status()).isZero();

    Ran check = Ran.assay("check", "-c", project);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .isEqualTo("1 rule in 1 file, 1 data needed, 1 logging policy: nothing found\n");
    assertThat(check.status()).isZero();

    Ran build = Ran.assay("build", "-c", project);
    assertThat(build.status()).isZero();
    assertThat(build.err()).isEmpty();
    String page = Files.readString(here.resolve("out/rules/win_process_from_recycle_bin.md"));
    assertThat(page)
        .contains("DN_0001_1_windows_sysmon_process_creation")
        .contains("Image=\"*:\\\\$Recycle.Bin\\\\*\"");
  }

  @Test
  void theSampleEventsSayWhetherTheyMatch() {
    Ran.assay("init", folder.toString());
    Path samples = folder.resolve("rules/windows/win_process_from_recycle_bin.sample.jsonl");
    assertThat(Json.read(samples))
        .extracting(line -> String.valueOf(((Json.Obj) line).members().get("match")))
        .containsExactly("Other[text=true]", "Other[text=false]");
  }

  @Test
  void nothingThatIsThereIsTouched() throws IOException {
    Path there = Files.writeString(folder.resolve(".gitignore"), "mine\n");
    Ran ran = Ran.assay("init", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(".gitignore` is there already").contains("wrote nothing");
    assertThat(Files.readString(there)).isEqualTo("mine\n");
    assertThat(folder.resolve("assay.yml")).doesNotExist();
  }
}
