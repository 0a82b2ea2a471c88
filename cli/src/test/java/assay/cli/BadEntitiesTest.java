package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a project, it is named with its place, and the rest is made. */
class BadEntitiesTest {

  @TempDir Path folder = Path.of("");

  /** Files by what the report must say of them. */
  private static Map<String, byte[]> entities() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("error[empty-file]", new byte[0]);
    files.put("error[binary-file]", new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2, 3});
    files.put("error[invalid-utf8]", new byte[] {'t', 'i', 't', 'l', 'e', ':', ' ', (byte) 0xC3});
    files.put("[byte-order-mark]", bytes("\uFEFFtitle: bad\n"));
    files.put("error[not-an-entity]", bytes("- title\n"));
    files.put("error[missing-title]", bytes("description: nameless\n"));
    files.put("error[wrong-type]: `title`", bytes("title: {a: b}\n"));
    files.put("error[wrong-type]: `sample`", bytes("title: bad\nsample: [a]\n"));
    files.put("error[wrong-type]: `fields`", bytes("title: bad\nfields: {a: b}\n"));
    files.put("warning[bare-value-for-list]", bytes("title: bad\nfields: one\n"));
    files.put("warning[unknown-field]", bytes("title: bad\nchanel: x\n"));
    files.put(
        "error[other-kind]", bytes("title: bad\nrequirements: []\nnew_fields: []\nconfig: x\n"));
    files.put("error[dead-reference]", bytes("title: bad\nloggingpolicy: [nowhere]\n"));
    files.put("error[path-in-title]", bytes("title: ../../bad\n"));
    files.put("error[duplicate-title]", bytes("title: also\n"));
    files.put("warning[not-a-number]", bytes("title: bad\neventID: many\n"));
    return files;
  }

  private static Map<String, String> rules() {
    String good = SmallRule.GOOD;
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("error[invalid-date]", good.replace("status:", "date: yesterday\nstatus:"));
    rules.put("error[wrong-type]: an entry of `tags`", good.replace("- attack.execution", "- 5"));
    rules.put("error[wrong-type]: `level`", good.replace("level: medium", "level: 5"));
    rules.put("error[path-in-title]", good.replaceFirst("title: .*", "title: ../x"));
    rules.put("error[duplicate-title]", good.replaceFirst("id: 7f6a", "id: 8f6a"));
    rules.put(
        "error[dead-reference]: `enrichment`",
        good.replaceFirst("title: .*", "title: Another\nenrichment: [nowhere]"));
    rules.put(
        "error[empty-detection]",
        good.replace("selection:\n        Image|endswith: '\\payload.exe'", "selection: null"));
    return rules;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> anEntityThatIsWrongIsNamedAndTheRestIsMade() {
    return entities().entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> entity(file.getKey(), file.getValue())));
  }

  private void entity(String said, byte[] content) throws IOException {
    Path project = project(said);
    Files.write(project.resolveSibling("data/bad.yml"), content);
    told(project, said, "data/bad.yml:");
  }

  @TestFactory
  Stream<DynamicTest> aRuleThatIsWrongIsNamedAndTheRestIsMade() {
    return rules().entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> rule(file.getKey(), file.getValue())));
  }

  private void rule(String said, String content) throws IOException {
    Path project = project(said);
    Files.writeString(project.resolveSibling("rules/zbad.yml"), content);
    told(project, said, "rules/zbad.yml:");
  }

  /** A project with one good rule, and an entity that the bad one may get in the way of. */
  private Path project(String name) throws IOException {
    Path here = folder.resolve(name.replaceAll("[^a-z]+", "-"));
    Files.createDirectories(here.resolve("rules"));
    Files.createDirectories(here.resolve("data"));
    Files.writeString(here.resolve("rules/good.yml"), SmallRule.GOOD);
    Files.writeString(here.resolve("data/also.yml"), "title: also\n");
    Files.writeString(here.resolve("data/ignored.yml.template"), "- no entity\n");
    return Files.writeString(
        here.resolve("assay.yml"), "rules: [rules]\ndata: {data_needed: data}\n");
  }

  private static void told(Path project, String said, String place) {
    Ran check = Ran.assay("check", "-c", project.toString(), "--format", "line");
    assertThat(check.out().lines())
        .as(check.out())
        .anyMatch(line -> line.contains(said) && line.contains(place));
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).doesNotContain("ignored");

    Ran build = Ran.assay("build", "-c", project.toString());
    assertThat(build.err()).contains(said.replaceFirst("].*", "]"));
    assertThat(build.out()).contains(" rule page");
    assertThat(build.status()).isEqualTo(said.startsWith("error") ? 1 : 0);
    assertThat(project.resolveSibling("out/rules/good.md")).exists();
    assertThat(check.err() + build.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void aFolderThatIsMissingIsNamedAndTheRestIsMade() throws IOException {
    Path project = project("missing");
    Files.writeString(
        project,
        "rules: [rules]\ndata: {data_needed: data, customers: nowhere}\ntriggers: neither\n");
    Ran ran = Ran.assay("build", "-c", project.toString());
    assertThat(ran.err())
        .contains("there is no folder `nowhere`")
        .contains("there is no folder `neither`")
        .contains("assay.yml:2:");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(project.resolveSibling("out/rules/good.md")).exists();
  }

  @Test
  void everyFormTellsOfEntities() throws IOException {
    Path project = project("forms");
    Files.writeString(project.resolveSibling("data/bad.yml"), "title: bad\nloggingpolicy: [no]\n");
    for (String form : new String[] {"text", "line", "json", "sarif", "github"}) {
      Ran ran = Ran.assay("check", "--no-lint", "-c", project.toString(), "--format", form);
      assertThat(ran.out()).as(form).contains("dead-reference").contains("data/bad.yml");
      assertThat(ran.err()).isEqualTo("1 rule in 1 file, 2 data needed: 1 error\n");
    }
  }

  @Test
  void aBuildNamesAFewWarningsOfEachKindAndCountsTheRest() throws IOException {
    Path project = project("many");
    for (int i = 0; i < 5; i++) {
      Files.writeString(
          project.resolveSibling("data/bad%d.yml".formatted(i)),
          "title: bad%d\nreferences: [nowhere]\n".formatted(i));
    }
    Ran ran = Ran.assay("build", "-c", project.toString());
    assertThat(ran.err())
        .contains("bad0.yml:")
        .contains("bad1.yml:")
        .doesNotContain("bad2.yml:")
        .contains("warning[not-an-address]: 3 more")
        .contains("assay.yml` shows all.");
    assertThat(ran.status()).isZero();
  }
}
