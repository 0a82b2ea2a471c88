package assay.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Source;
import assay.truth.Testdata;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the short way reads is what the library reads, and nearly all rules take it. */
class BlockReaderTest {

  /** Pieces that files are made of and broken with. */
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          " ",
          "  ",
          "    ",
          "\t",
          "- ",
          "-",
          ": ",
          ":",
          "#",
          " #",
          "'",
          "''",
          "\"",
          "|",
          "|-",
          "|\n",
          ">",
          "a",
          "a: b\n",
          "- a\n",
          "k:\n",
          "k: |\n    x\n",
          "\\",
          "[",
          "]",
          "{}",
          "&a ",
          "*a",
          "!",
          "%",
          "@",
          "---\n",
          "...",
          "?",
          "? ",
          "<<: ",
          "~",
          "é",
          "1",
          "yes",
          ",",
          "\r",
          "\n  ",
          "\n    ",
          "\n      ",
          "-1",
          "- - ",
          "a #b",
          "a# b");

  private static void compare(String text) {
    var source = new Source("r.yml", text);
    Optional<YamlFile> fast = BlockReader.read(source);
    if (fast.isPresent()) {
      assertThat(fast.get()).as(text).isEqualTo(YamlReader.readAny(source));
    }
  }

  private static void same(String text) {
    assertThat(BlockReader.read(new Source("r.yml", text))).as(text).isPresent();
    compare(text);
  }

  private static void leaves(String text) {
    assertThat(BlockReader.read(new Source("r.yml", text))).as(text).isEmpty();
  }

  @Test
  void theUsualFormsAreReadAndEqual() {
    same("a: b\n");
    same("# c\n\n---\n# d\na: b # e\n");
    same("a:\nb: \nc: # x\n\n");
    same("a:\n- b\n-\n- c: d\n  e:\n  - f\n-\n  g\n");
    same("a:\n    - b\n    - c\nd:\n  e:\n      f: 'g ''h''' # i\n");
    same("a: b c\n  d\n\n\n  e\nf: -g\nh: \"i: #j\"\n");
    same("a: |\n  b\n\n   c\n  # d\n\n# e\nf: |-\n    g\n\n");
    same("a:\n  - |\n    b\n  - c\n");
    same("a: http://b.c/#d\nb: c:d\nc|d: e\n");
    same("n: 1\nd: 2020-01-01\nt: yes\nu: ~\nv: 0x1f\nw: .5\n");
    same("é: ü # ß\nz: \u2028\n");
    same("a:\n    b\nc:\n    'd'\ne:\n    - f\n      g\n");
    same("a b : c\n");
    same("'a': b\n\"c\" : d\ne:\n- 'f ''g':\n  'yes': h\n");
    same("a: 😀 b\n😀: '😀'\nc: |\n  😀\n");
    same("a: \"\\\\ \\\" \\u0041\\u00e9\"\nb: :\\c'\nd: ?e\n");
    same("a: |\n  b\n     \n");
    same("a:\n- b\n  - c\n");
  }

  @Test
  void whatIsUnusualIsLeft() {
    for (String text :
        List.of(
            "",
            "\n",
            "a\n",
            "- a\n",
            "a: b",
            "a: b\n---\nc: d\n",
            "%YAML 1.2\n---\na: b\n",
            "a: b\na: c\n",
            "1: a\n",
            "yes: a\n",
            "<<: a\n",
            "a: [b]\n",
            "a: {b: c}\n",
            "a: &b c\n",
            "a: *b\n",
            "a: !b c\n",
            "a: >\n  b\n",
            "a: |2\n  b\n",
            "a: |+\n  b\n",
            "a: \"b\\n\"\n",
            "a: 'b\n  c'\n",
            "a: b: c\n",
            "a: b:\n",
            "a: - b\n",
            "a: ? b\n",
            "? a\n",
            "a:\tb\n",
            "a: b\r\n",
            "a: \u0007\n",
            " a: b\n",
            "a: b\n c: d\n",
            "a:\n  b: c\n d: e\n",
            "- - a\n",
            "a: @b\n",
            "a: `b\n",
            "a: %b\n",
            "a: |\n",
            "a: |\n\n  b\n",
            "a: |\n b\n  c: d\ne\n",
            "a: 'b'c\n",
            "...\n",
            "a: \"\\ud83d\\ude00\"\n",
            "a: \"\\u00\"\n",
            "'a\n",
            "'a' b: c\n",
            "a: \ud83d\n",
            "a: b\n...\n",
            "a: 'b'#c\n",
            "a".repeat(1025) + ": b\n")) {
      leaves(text);
    }
  }

  @Test
  void deepFilesAreLeftBeforeTheStackEnds() {
    var text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(" ".repeat(Math.min(i, 200))).append("a:\n");
    }
    leaves(text.toString());
    leaves("a: |\n  b\n" + "c".repeat(YamlReader.LONGEST_SCALAR) + ": d\n");
  }

  @Test
  void ourOwnFilesAreReadAlike() throws IOException {
    int read = 0;
    for (Path file : files(Testdata.ROOT.resolve("testdata"))) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      compare(text);
      read++;
    }
    assertThat(read).isGreaterThan(100);
  }

  @Test
  void brokenFilesAreReadAlike() {
    var random = new Random(11);
    int fast = 0;
    for (int round = 0; round < 40_000; round++) {
      var text = new StringBuilder(round % 2 == 0 ? "" : "a: b\nc:\n    - d\n    - e: f\n");
      int pieces = random.nextInt(12);
      for (int i = 0; i < pieces; i++) {
        text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
      }
      text.append('\n');
      fast += BlockReader.read(new Source("r.yml", text.toString())).isPresent() ? 1 : 0;
      compare(text.toString());
    }
    assertThat(fast).isGreaterThan(2_000);
  }

  @Test
  void nearlyAllRulesOfSigmaHqTakeTheShortWay() throws IOException {
    List<Path> files = files(Truth.path("corpus/sigma-2026", 4039));
    var random = new Random(13);
    int fast = 0;
    for (Path file : files) {
      String text = Files.readString(file);
      fast += BlockReader.read(new Source("r.yml", text)).isPresent() ? 1 : 0;
      compare(text);
      for (int round = 0; round < 3; round++) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(4));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        compare(text.substring(0, at) + piece + text.substring(to));
      }
    }
    System.out.printf("%,d of %,d files of SigmaHQ read the short way%n", fast, files.size());
    assertThat(fast).isGreaterThan(files.size() * 97 / 100);
  }

  private static List<Path> files(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.toString().endsWith(".yml")).sorted().forEach(files::add);
    }
    return files;
  }
}
