package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a cache the command says what it says without one, whatever has happened meanwhile. */
class CheckCacheTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder = Path.of("");

  private Path file(int number) {
    return folder.resolve("rules/%02d.yml".formatted(number));
  }

  private void write(int number, String text) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(file(number), text);
    Files.setLastModifiedTime(file(number), FileTime.from(LONG_AGO));
  }

  @BeforeEach
  void twentyRules() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(i, SmallRule.GOOD.replace("level: medium", i % 2 == 0 ? "level: medum" : "level: low"));
    }
  }

  private Ran check(String... options) {
    var arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("rules").toString());
    return Ran.assay(arguments.toArray(String[]::new));
  }

  /** The same command without a cache and twice with one. */
  private Ran verify(String... options) {
    var cached = new ArrayList<>(List.of("--cache-dir", folder.resolve("cache").toString()));
    cached.addAll(List.of(options));
    Ran plain = check(options);
    assertThat(check(cached.toArray(String[]::new))).isEqualTo(plain);
    assertThat(check(cached.toArray(String[]::new))).isEqualTo(plain);
    return plain;
  }

  @Test
  void itSaysTheSameInEveryForm() {
    assertThat(verify().status()).isEqualTo(1);
    assertThat(verify("--fail-on", "never").status()).isZero();
    for (String format : List.of("text", "line", "json", "sarif", "github")) {
      assertThat(verify("--format", format).out()).contains("unknown-level");
    }
    verify("--statistics");
    verify("--quiet");
    verify("--severity", "error");
    verify("--select", "duplicate-title");
    verify("--no-lint");
    verify("--color", "always");
    verify();
  }

  @Test
  void itNoticesWhatHasChanged() throws IOException {
    verify();
    write(3, SmallRule.GOOD);
    assertThat(verify().out()).contains("unknown-level");
    Files.delete(file(4));
    verify();
    write(21, "title: [");
    assertThat(verify().out()).contains("21.yml");
    Files.setLastModifiedTime(file(21), FileTime.from(Instant.now()));
    verify();
  }

  @Test
  void itNoticesAnotherConfiguration() throws IOException {
    Path project = folder.resolve("assay.yml");
    Files.writeString(project, "rules: [rules]\n");
    assertThat(verify("-c", project.toString()).out()).contains("duplicate-title");
    Files.writeString(project, "rules: [rules]\nlint: {ignore: [duplicate-title]}\n");
    assertThat(verify("-c", project.toString()).out()).doesNotContain("duplicate-title");
  }

  @Test
  void anAnswerThatIsBrokenIsNone() throws IOException {
    verify();
    try (var files = Files.list(folder.resolve("cache"))) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    verify();
  }

  @Test
  void whatCouldNotBeReadIsTriedAgain() {
    String nowhere = folder.resolve("nowhere").toString();
    for (int round = 0; round < 2; round++) {
      Ran ran = check("--cache-dir", folder.resolve("cache").toString(), nowhere);
      assertThat(ran.err()).contains("nowhere`: there is no such file");
      assertThat(ran.status()).isEqualTo(2);
    }
  }

  @Test
  void fixesSeeTheFilesAsTheyAre() throws IOException {
    write(0, SmallRule.GOOD.replaceFirst("(title: .*)", "$1 # assay: ignore[long-title]"));
    String cache = folder.resolve("cache").toString();
    check("--cache-dir", cache, "--select", "unused-ignore,long-title");
    assertThat(check("--cache-dir", cache, "--select", "unused-ignore,long-title", "--fix").err())
        .startsWith("1 finding fixed in 1 file");
    assertThat(check("--cache-dir", cache, "--select", "unused-ignore,long-title").out())
        .doesNotContain("unused-ignore");
  }
}
