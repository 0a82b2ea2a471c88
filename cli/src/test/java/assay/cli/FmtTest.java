package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtTest {

  private static final Pattern GUIDE =
      Pattern.compile("<!-- example -->\n```yaml\n(.*?)```.*?```yaml\n(.*?)```", Pattern.DOTALL);

  private static final String IN_FORM =
      "title: x\nlogsource:\n    product: a\ndetection:\n    s:\n        a: b\n    condition: s\n";

  private static final String NOT_IN_FORM =
      "detection:\n  condition: s\n  s: {a: b}\ntitle: x\nlogsource:\n  product: a\n";

  private static final String ITS_FORM =
      "title: x\nlogsource:\n    product: a\ndetection:\n    s: {a: b}\n    condition: s\n";

  @TempDir Path folder = Path.of("");

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void filesAreRewrittenAndNamedOnce() throws IOException {
    Path good = write("a.yml", IN_FORM);
    Path bad = write("b.yml", NOT_IN_FORM);

    Ran ran = Ran.assay("fmt", folder.toString());
    assertThat(ran.out()).isEqualTo(bad + "\n");
    assertThat(ran.err()).isEqualTo("2 files: 1 changed\n");
    assertThat(ran.status()).isZero();
    assertThat(Files.readString(good)).isEqualTo(IN_FORM);
    assertThat(Files.readString(bad)).isEqualTo(ITS_FORM);

    Ran again = Ran.assay("fmt", folder.toString());
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).isEqualTo("2 files: no changes\n");
    assertThat(again.status()).isZero();
  }

  @Test
  void checkChangesNothingAndNamesWhatIsNotInForm() throws IOException {
    write("a.yml", IN_FORM);
    Path bad = write("b.yml", NOT_IN_FORM);

    Ran ran = Ran.assay("fmt", "--check", folder.toString());
    assertThat(ran.out()).isEqualTo(bad + "\n");
    assertThat(ran.err()).isEqualTo("2 files: 1 not in form\n");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(Files.readString(bad)).isEqualTo(NOT_IN_FORM);

    assertThat(Ran.assay("fmt", "--check", folder.resolve("a.yml").toString()).status()).isZero();
    Ran quiet = Ran.assay("fmt", "--check", "-q", folder.toString());
    assertThat(quiet).isEqualTo(new Ran(1, "", ""));
  }

  @Test
  void diffShowsWhatWouldChange() throws IOException {
    Path bad = write("b.yml", NOT_IN_FORM.replace("\n", "\r\n"));
    Ran ran = Ran.assay("fmt", "--diff", bad.toString());
    assertThat(ran.out())
        .startsWith("--- " + bad + "\n+++ " + bad + "\n@@ -1,6 +1,6 @@\n")
        .contains("-detection:\r\n", "+    s: {a: b}\n");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(Files.readString(bad)).contains("\r\n");
  }

  @Test
  void standardInputComesBackInForm() {
    Ran ran = Ran.withInput(NOT_IN_FORM, "fmt", "-");
    assertThat(ran).isEqualTo(new Ran(0, ITS_FORM, ""));
    assertThat(Ran.withInput(NOT_IN_FORM, "fmt", "--check", "-"))
        .isEqualTo(new Ran(1, "-\n", "1 file: 1 not in form\n"));
  }

  @Test
  void standardInputWithErrorsComesBackAsItWas() {
    Ran ran = Ran.withInput(NOT_IN_FORM + "title: y\n", "fmt", "-");
    assertThat(ran.out()).isEqualTo(NOT_IN_FORM + "title: y\n");
    assertThat(ran.err()).contains("error[duplicate-key]").contains("--> -:7:1");
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void filesWithErrorsAreNamedAndTheOthersAreFormatted() throws IOException {
    Path broken = write("a.yml", "title: [x\n");
    Path bad = write("b.yml", NOT_IN_FORM);
    Ran ran = Ran.assay("fmt", folder.resolve("nowhere.yml").toString(), folder.toString());
    assertThat(ran.out()).isEqualTo(bad + "\n");
    assertThat(ran.err())
        .contains(
            "nowhere.yml`: there is no such file", "a.yml:1:8", "error[yaml-unclosed-bracket]")
        .endsWith("2 files: 1 changed, 1 left as it is\n");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(Files.readString(broken)).isEqualTo("title: [x\n");
    assertThat(Ran.assay("fmt", broken.toString()).status()).isEqualTo(1);
  }

  @Test
  void filesWithoutARuleAreCountedAndNamedIfTheyWereAskedFor() throws IOException {
    Path other = write("other.yml", "rules: [rules]\n");
    Ran ran = Ran.assay("fmt", folder.toString());
    assertThat(ran).isEqualTo(new Ran(0, "", "1 file: no changes, 1 without a rule\n"));
    assertThat(Ran.assay("fmt", other.toString()).err()).contains("warning[no-rule-to-format]");
    assertThat(Files.readString(other)).isEqualTo("rules: [rules]\n");
  }

  @Test
  void aLinkStaysALinkAndPermissionsStay() throws IOException {
    Path rule = write("rule.yml", NOT_IN_FORM);
    Files.setPosixFilePermissions(rule, PosixFilePermissions.fromString("rw-rw-r--"));
    Path links = Files.createDirectory(folder.resolve("links"));
    Path link = Files.createSymbolicLink(links.resolve("link.yml"), rule);
    assertThat(Ran.assay("fmt", link.toString()).status()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(rule)).isEqualTo(ITS_FORM);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rule)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void whatCannotBeWrittenStaysAndIsNoChange() throws IOException {
    Path rule = write("rule.yml", NOT_IN_FORM);
    Files.createDirectory(folder.resolve(".rule.yml.part"));
    Files.writeString(folder.resolve(".rule.yml.part/full"), "");
    Ran ran = Ran.assay("fmt", rule.toString());
    assertThat(ran.err()).contains("cannot write `").contains("1 file: no changes");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isEqualTo(2);
    assertThat(Files.readString(rule)).isEqualTo(NOT_IN_FORM);
  }

  @Test
  void theRulesOfTheStarterAreInForm() {
    Ran ran = Ran.assay("fmt", "--check", Truth.root().resolve("starter/rules").toString());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @Test
  void theExampleOfTheGuideIsWhatComesOut() throws IOException {
    var example = GUIDE.matcher(Files.readString(Truth.root().resolve("docs/guide/format.md")));
    assertThat(example.find()).isTrue();
    assertThat(Ran.withInput(example.group(1), "fmt", "-").out()).isEqualTo(example.group(2));
  }
}
