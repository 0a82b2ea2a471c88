package assay.check;

import static org.assertj.core.api.Assertions.assertThat;

import assay.lint.AttackNames;
import assay.lint.LintConfig;
import assay.lint.LintFacts;
import assay.lint.Taxonomy;
import assay.project.InputFiles;
import assay.source.DiagnosticText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found does not depend on the cache; the work does. */
class RuleCheckTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final int FILES = 20;

  @TempDir Path folder = Path.of("");

  /** How often the facts were asked for: once in each run that reads a file. */
  private final AtomicInteger readings = new AtomicInteger();

  private static String rule(int number) {
    return """
        title: Rule %d # assay: ignore[long-title, duplicate-title]
        id: 7f6a4f0c-1b52-4a8e-9d58-%012d
        name: name%d
        status: %s
        logsource:
            product: windows
        detection:
            selection:
                Image: a
            condition: selection
        """
        .formatted(number, number, number / 2, number == 3 ? "tset" : "test");
  }

  private Path file(int number) {
    return folder.resolve("rules/%02d.yml".formatted(number));
  }

  private void write(int number, String text, Instant time) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(file(number), text);
    Files.setLastModifiedTime(file(number), FileTime.from(time));
  }

  @BeforeEach
  void twentyRules() throws IOException {
    for (int i = 0; i < FILES; i++) {
      write(i, rule(i), LONG_AGO);
    }
  }

  private CheckSettings settings(String fingerprint) {
    return new CheckSettings(
        fingerprint,
        folder,
        List.of(),
        () -> LintConfig.DEFAULT,
        () -> {
          readings.incrementAndGet();
          return new LintFacts(AttackNames.NONE, Taxonomy.NONE, Optional.empty());
        });
  }

  private static String drawn(RuleCheck.Result result) {
    var drawn = new ArrayList<String>();
    for (FileFindings file : result.files()) {
      file.findings().forEach(f -> drawn.add(DiagnosticText.render(f, file.source())));
    }
    drawn.add("%d rules in %d files".formatted(result.rules(), result.read()));
    drawn.addAll(result.unread());
    return String.join("", drawn);
  }

  private RuleCheck.Result check(String fingerprint) {
    return new RuleCheck(settings(fingerprint), InputStream.nullInputStream())
        .check(
            InputFiles.find(List.of(folder.resolve("rules").toString())).files(),
            folder.resolve("cache"),
            "line");
  }

  private String uncached() {
    return drawn(
        new RuleCheck(settings(""), InputStream.nullInputStream())
            .check(InputFiles.find(List.of(folder.resolve("rules").toString())).files()));
  }

  /** Checks that the run with a cache finds what one without does, and whether it read files. */
  private void verify(boolean reads) {
    String expected = uncached();
    readings.set(0);
    assertThat(drawn(check("1"))).isEqualTo(expected);
    assertThat(readings.get()).isEqualTo(reads ? 1 : 0);
  }

  @Test
  void filesThatHaveNotChangedAreNotReadAgain() {
    assertThat(uncached())
        .contains("unknown-status", "ambiguous-name", "unused-ignore", "missing-description")
        .endsWith("20 rules in 20 files");
    verify(true);
    verify(false);
    verify(false);
  }

  @Test
  void aFileThatHasChangedIsReadWhateverItsSize() throws IOException {
    verify(true);
    write(5, rule(5).replace("name2", "name9"), LONG_AGO.plusSeconds(1));
    verify(true);
    verify(false);
    write(5, rule(5) + "level: low\n", LONG_AGO.plusSeconds(1));
    verify(true);
    verify(false);
  }

  @Test
  void filesThatComeAndGoCount() throws IOException {
    verify(true);
    Files.delete(file(7));
    verify(false);
    verify(false);
    write(7, rule(7), LONG_AGO);
    write(21, rule(0), LONG_AGO);
    verify(true);
    verify(false);
    Files.move(file(21), file(22));
    verify(true);
    verify(false);
  }

  @Test
  void aFileThatChangedJustNowIsLookedAtOnceMore() throws IOException {
    write(4, rule(4), Instant.now());
    verify(true);
    // The same size and time, and another name: only its bytes can tell.
    FileTime time = Files.getLastModifiedTime(file(4));
    Files.writeString(file(4), rule(4).replace("name2", "name9"));
    Files.setLastModifiedTime(file(4), time);
    verify(true);
  }

  @Test
  void whatElseCountsIsInTheFingerprint() {
    verify(true);
    readings.set(0);
    check("2");
    assertThat(readings.get()).isEqualTo(1);
    verify(true);
  }

  @Test
  void aBrokenCacheIsNone() throws IOException {
    verify(true);
    Path cache;
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      cache = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(cache);
    for (int length : new int[] {0, 3, 4, 20, whole.length / 2, whole.length - 1}) {
      Files.write(cache, Arrays.copyOf(whole, length));
      verify(true);
    }
    for (int at : new int[] {0, 5, 40, whole.length / 3, whole.length - 2}) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(cache, changed);
      verify(true);
    }
    Files.write(cache, whole);
    verify(false);
  }

  @Test
  void aCacheThatCannotBeWrittenStopsNothing() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    verify(true);
    verify(true);
    assertThat(folder.resolve("cache")).hasContent("a file");
  }

  @Test
  void nothingButTheCacheIsLeftInItsFolder() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Path old = Files.writeString(folder.resolve("cache/check-0123456789abcdef"), "old");
    Files.setLastModifiedTime(old, FileTime.from(LONG_AGO));
    Path other = Files.writeString(folder.resolve("cache/other"), "not ours");
    Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
    verify(true);
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .hasSize(2)
          .contains("other")
          .doesNotContain("check-0123456789abcdef");
    }
  }

  @Test
  void twoRunsAtATimeLeaveAWholeCache() {
    String expected = uncached();
    List<String> drawn =
        Stream.of("1", "2", "1", "2", "1", "2", "1", "2")
            .parallel()
            .map(this::check)
            .map(RuleCheckTest::drawn)
            .toList();
    assertThat(drawn).containsOnly(expected);
  }
}
