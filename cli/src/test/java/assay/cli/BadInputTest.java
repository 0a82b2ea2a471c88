package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a folder of rules, it is named with its place, and the others are read. */
class BadInputTest {

  @TempDir Path folder = Path.of("");

  private static Map<String, byte[]> badFiles() {
    String good = SmallRule.GOOD;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty-file", new byte[0]);
    files.put("binary-file", new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2, 3});
    files.put("invalid-utf8", new byte[] {'t', 'i', 't', 'l', 'e', ':', ' ', (byte) 0xC3, '\n'});
    files.put("byte-order-mark", bytes("\uFEFF" + good));
    files.put("carriage-return", bytes(good.replace("\n", "\r\n")));
    files.put("yaml-tab", bytes(good.replace("    product", "\tproduct")));
    files.put("yaml-unclosed-quote", bytes(good.replace("payload.exe'", "payload.exe")));
    files.put("duplicate-key", bytes(good + "level: high\n"));
    files.put("alias-bomb", bytes(bomb()));
    files.put("scalar-too-long", bytes("title: " + "x".repeat(10 << 20) + "\n"));
    files.put("nested-too-deep", bytes("title: " + "[".repeat(10_000) + "\n"));
    files.put(
        "condition-too-deep",
        bytes(
            good.replace(
                "condition: selection", "condition: " + "(".repeat(10_000) + "selection")));
    files.put("missing-title", bytes(good.replaceFirst("title:.*\n", "")));
    files.put("missing-detection", bytes(good.replace("detection:", "detections:")));
    files.put("missing-condition", bytes(good.replace("    condition: selection\n", "")));
    files.put("missing-logsource", bytes(good.replace("logsource:", "source:")));
    files.put(
        "unknown-detection", bytes(good.replace("condition: selection", "condition: selektion")));
    files.put("wrong-type", bytes(good.replace("product: windows", "product: [windows]")));
    files.put("missing-description", bytes(good.replaceFirst("description:.*\n", "")));
    files.put("unknown-level", bytes(good.replace("level: medium", "level: midium")));
    return files;
  }

  private static String bomb() {
    var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      text.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> eachKindIsNamedWithItsPlaceAndAWayOut() {
    return badFiles().entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> check(file.getKey(), file.getValue())));
  }

  private void check(String id, byte[] content) throws IOException {
    Path here = Files.createDirectory(folder.resolve(id));
    Files.write(here.resolve("bad.yml"), content);
    Files.writeString(here.resolve("good.yml"), SmallRule.GOOD);

    Ran text = Ran.assay("check", "--select", "reading", here.toString());
    assertThat(text.status()).isEqualTo(1);
    assertThat(text.out()).contains("[" + id + "]").contains("bad.yml:").contains("= help: ");
    assertThat(text.out() + text.err()).doesNotContain("Exception").doesNotContain("\tat ");

    Ran line = Ran.assay("check", "--select", "reading", "--format", "line", here.toString());
    assertThat(line.out().lines()).allMatch(l -> l.matches(".*bad\\.yml:\\d+:\\d+: .*"));

    Ran converted = Ran.assay("convert", "-t", "sigmac-splunk", "--jsonl", here.toString());
    assertThat(converted.out().lines()).hasSize(2);
    assertThat(converted.out().lines().toList().get(1)).contains("\"ok\":true");
    assertThat(converted.err()).doesNotContain("Exception");
  }

  @Test
  void aTagThatIsANumberIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("bad.yml"), SmallRule.GOOD.replace("- attack.execution", "- 5"));
    Ran ran = Ran.assay("check", "--format", "line", folder.toString());
    assertThat(ran.out())
        .contains("bad.yml:6:7: error[wrong-type]: an entry of `tags` must be text");
  }

  @Test
  void anUnreadableFolderIsNamedAndTheRestIsRead() throws IOException {
    Files.writeString(folder.resolve("good.yml"), SmallRule.GOOD);
    Ran ran = Ran.assay("check", folder.resolve("nowhere").toString(), folder.toString());
    assertThat(ran.err()).contains("nowhere`: there is no such file").contains("1 rule in 1 file");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void anEmptyFolderIsNamedAfterOtherTroubleToo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = Ran.assay("check", folder.resolve("nowhere").toString(), empty.toString());
    assertThat(ran.err()).contains("nowhere`: there is no such file").contains("file under `");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aBuildNamesWhatItCannotReadAndMakesTheOtherPages() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(rules.resolve("good.yml"), SmallRule.GOOD);
    Files.createSymbolicLink(rules.resolve("lost_rule.yml"), folder.resolve("nowhere"));
    Files.createSymbolicLink(data.resolve("lost_data.yml"), folder.resolve("nowhere"));
    for (String style : List.of("modern", "atc-2020")) {
      Path project = project("style: " + style + "\nrules: [rules]\ndata: {data_needed: data}\n");
      Ran ran =
          Ran.assay("build", "-c", project.toString(), "-o", folder.resolve(style).toString());
      assertThat(ran.err())
          .contains("lost_rule.yml`: there is no such file")
          .contains("lost_data.yml`: there is no such file");
      assertThat(ran.out()).contains("1 rule page in ");
      assertThat(ran.status()).isEqualTo(2);
    }
  }

  @Test
  void aPageNamesWhatIsWrongWithTheDataOfTheProject() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path rule = Files.writeString(folder.resolve("rule.yml"), SmallRule.GOOD);
    Files.writeString(data.resolve("broken.yml"), "title: [\n");
    Path project = project("rules: [.]\ndata: {data_needed: data}\n");
    for (String command : List.of("page", "explain")) {
      Ran ran = Ran.assay(command, "-c", project.toString(), rule.toString());
      assertThat(ran.err()).contains("--> data/broken.yml:");
      assertThat(ran.status()).isEqualTo(1);
    }
  }

  @Test
  void whatStandardOutputCouldNotTakeIsAFailureAndAClosedPipeIsNone() {
    Terminal terminal =
        Main.quiet(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    assertThat(Main.status(0, failing("No space left on device"), terminal)).isEqualTo(2);
    assertThat(Main.status(1, failing("Broken pipe"), terminal)).isZero();
    assertThat(Main.status(2, failing("Broken pipe"), terminal)).isEqualTo(2);
    assertThat(Main.status(1, new StandardOutput(OutputStream.nullOutputStream()), terminal))
        .isEqualTo(1);
  }

  private static StandardOutput failing(String reason) {
    var output =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(reason);
              }
            });
    new PrintStream(output, true, StandardCharsets.UTF_8).print("x");
    return output;
  }

  @Test
  void anOutputThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "in the way");
    Path project = project("rules: [.]\n");
    Files.writeString(folder.resolve("good.yml"), SmallRule.GOOD);
    Ran ran = Ran.assay("build", "-c", project.toString(), "-o", file.toString());
    assertThat(ran.err()).contains("it is a file, not a folder");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("in the way");
  }

  @Test
  void aFullDiskLeavesTheOldFileAndNoPart() throws IOException {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      System.out.println("skipped 1 test: no /dev/full");
      org.junit.jupiter.api.Assumptions.abort("no /dev/full");
    }
    Path link = folder.resolve("results");
    Files.createDirectory(link);
    Files.createSymbolicLink(link.resolve(".queries.txt.part"), full);
    Path out = Files.writeString(link.resolve("queries.txt"), "old");
    Files.writeString(folder.resolve("good.yml"), SmallRule.GOOD);
    Ran ran =
        Ran.assay(
            "convert",
            "-t",
            "sigmac-grep",
            "-o",
            out.toString(),
            folder.resolve("good.yml").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("cannot write").contains("No space left");
    assertThat(Files.readString(out)).isEqualTo("old");
    assertThat(Files.exists(link.resolve(".queries.txt.part"))).isFalse();
  }

  @Test
  void anUnknownKeyOfTheProjectFileIsAnsweredWithTheNearest() throws IOException {
    Path project = project("rules: [.]\nquerys: []\n");
    Ran ran = Ran.assay("build", "-c", project.toString(), "-o", folder.resolve("o").toString());
    assertThat(ran.err())
        .contains("error[unknown-key]: assay.yml has no key `querys`")
        .contains("assay.yml:2:1")
        .contains("did you mean `queries`?");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void aFolderThatTheProjectNamesInVainIsNamedAndTheRestIsMade() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("good.yml"), SmallRule.GOOD);
    Path project = project("rules: [rules]\ndata: {data_needed: nowhere}\n");
    Ran ran = Ran.assay("build", "-c", project.toString(), "-o", folder.resolve("o").toString());
    assertThat(ran.err()).contains("there is no folder `nowhere`").contains("assay.yml:2:");
    assertThat(ran.out()).contains("1 rule page in ");
    assertThat(ran.status()).isEqualTo(1);
  }

  private Path project(String text) throws IOException {
    return Files.writeString(folder.resolve("assay.yml"), text);
  }
}
