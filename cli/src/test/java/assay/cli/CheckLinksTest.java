package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command tells what is wrong with the links between rules, with a cache and without. */
class CheckLinksTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private static final String COUNT =
      """
      title: Many Logons
      correlation:
          type: event_count
          rules:
              - %s
          group-by:
              - User
          timespan: 5m
          condition:
              gte: 10
      """;

  @TempDir Path folder = Path.of("");

  private int written;

  @BeforeEach
  void twentyRules() throws IOException {
    for (int i = 0; i < 20; i++) {
      String name = "name: rule_%02d\n".formatted(i);
      write("%02d.yml".formatted(i), SmallRule.GOOD + name);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("rules")).resolve(name);
    Files.writeString(file, text);
    // Each is written a second after the one before it.
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(written++)));
  }

  /** What is printed, which is the same the first time and later. */
  private String check() {
    String rules = folder.resolve("rules").toString();
    String cache = folder.resolve("cache").toString();
    Ran plain = Ran.assay("check", "--select", "reading", "--no-cache", rules);
    for (int round = 0; round < 2; round++) {
      assertThat(Ran.assay("check", "--select", "reading", "--cache-dir", cache, rules))
          .isEqualTo(plain);
    }
    return plain.out();
  }

  @Test
  void aRuleThatIsNotThereIsNamedWithTheNearest() throws IOException {
    write("count.yml", COUNT.formatted("rule_7"));
    assertThat(check())
        .contains("error[unknown-rule]: no rule has the id or name `rule_7`")
        .contains("rules/count.yml:5:11")
        .contains("did you mean `rule_07`?");
    write("count.yml", COUNT.formatted("rule_07"));
    assertThat(check()).doesNotContain("unknown-rule");
  }

  @Test
  void aLinkBreaksWhenAnotherFileChanges() throws IOException {
    write("count.yml", COUNT.formatted("rule_07"));
    check();
    write("07.yml", SmallRule.GOOD + "name: renamed\n");
    assertThat(check()).contains("no rule has the id or name `rule_07`");
    write("07.yml", (SmallRule.GOOD + "name: rule_07\n").replace("detection:", "detektion:"));
    assertThat(check()).contains("the rule `rule_07` has errors and was not read");
  }

  @Test
  void circlesAreToldAcrossFiles() throws IOException {
    write("a.yml", COUNT.formatted("b") + "name: a\n");
    write("b.yml", COUNT.formatted("a") + "name: b\n");
    assertThat(check()).containsOnlyOnce("reference-cycle");
  }
}
