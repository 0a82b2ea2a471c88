package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix} and {@code --diff}. */
class FixTest {

  @TempDir Path folder = Path.of("");

  private static final String UNUSED =
      SmallRule.GOOD.replaceFirst("(title: .*)", "$1 # assay: ignore[long-title] old");

  private static final String SOME = "--select=reading,long-title,unused-ignore";

  private Path rule(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void whatCanBeMendedIsMendedAndTold() throws IOException {
    Path file = rule("a.yml", UNUSED);
    Ran ran = Ran.assay("check", SOME, "--fix", folder.toString());
    assertThat(Files.readString(file)).isEqualTo(SmallRule.GOOD);
    assertThat(ran.err())
        .isEqualTo("1 finding fixed in 1 file: 1 unused-ignore\n1 rule in 1 file: nothing found\n");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Path file = rule("a.yml", UNUSED);
    Ran.assay("check", SOME, "--fix", folder.toString());
    var stamp = Files.getLastModifiedTime(file);
    Ran again = Ran.assay("check", SOME, "--fix", folder.toString());
    assertThat(again.err()).startsWith("nothing fixed\n");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(stamp);
  }

  @Test
  void whatIsLeftIsPrinted() throws IOException {
    rule("a.yml", UNUSED.replaceFirst("description: .*\n", ""));
    Ran ran = Ran.assay("check", SOME, "--fix", "--format", "line", folder.toString());
    assertThat(ran.out()).contains("warning[missing-description]").doesNotContain("unused");
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void onlyWhatIsAskedForIsMended() throws IOException {
    Path file = rule("a.yml", UNUSED);
    Ran.assay("check", SOME, "--fix", "--ignore", "unused-ignore", folder.toString());
    Ran.assay("check", SOME, "--fix", "--severity", "warning", folder.toString());
    Ran.assay("check", "--fix", "--select", "long-title", folder.toString());
    assertThat(Files.readString(file)).isEqualTo(UNUSED);
  }

  @Test
  void aPatchIsShownAndNothingWritten() throws IOException {
    Path file = rule("a.yml", UNUSED);
    Ran ran = Ran.assay("check", SOME, "--diff", folder.toString());
    assertThat(ran.out())
        .isEqualTo(
            """
            --- %1$s
            +++ %1$s
            @@ -1,4 +1,4 @@
            -title: Program called payload started # assay: ignore[long-title] old
            +title: Program called payload started
             id: 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11
             status: test
             description: Somebody ran a program that says what it is.
            """
                .formatted(file));
    assertThat(ran.err()).isEqualTo("1 finding would be fixed in 1 file: 1 unused-ignore\n");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(UNUSED);
    rule("a.yml", SmallRule.GOOD);
    Ran clean = Ran.assay("check", SOME, "--diff", folder.toString());
    assertThat(clean.out()).isEmpty();
    assertThat(clean.status()).isZero();
  }

  @Test
  void markAndLineEndsStay() throws IOException {
    Path file = rule("a.yml", "\uFEFF" + UNUSED.replace("\n", "\r\n"));
    Ran.assay("check", SOME, "--fix", folder.toString());
    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + SmallRule.GOOD.replace("\n", "\r\n"));
  }

  @Test
  void linksAndPermissionsStay() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real")).resolve("a.txt");
    Files.writeString(real, UNUSED);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("a.yml"), real);
    Ran.assay("check", SOME, "--fix", folder.toString());
    assertThat(Files.readString(real)).isEqualTo(SmallRule.GOOD);
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void theRulesOfAProjectAreMendedToo() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Path file = rule("rules/a.yml", UNUSED);
    Path project = rule("assay.yml", "rules: [rules]\n");
    Ran diff = Ran.assay("check", SOME, "--diff", "-c", project.toString());
    assertThat(diff.out()).startsWith("--- " + file);
    Ran ran = Ran.assay("check", SOME, "--fix", "-c", project.toString());
    assertThat(ran.err()).startsWith("1 finding fixed in 1 file: 1 unused-ignore\n");
    assertThat(Files.readString(file)).isEqualTo(SmallRule.GOOD);
  }
}
