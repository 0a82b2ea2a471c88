package assay.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

  private static final String NO_END = "\\ No newline at end of file";

  @Test
  void equalTextsHaveNoPatch() {
    assertThat(UnifiedDiff.of("a", "x\n", "x\n")).isEmpty();
    assertThat(UnifiedDiff.of("a", "", "")).isEmpty();
  }

  @Test
  void changesFarApartAreTwoHunks() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
    String after = "one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n";
    assertThat(UnifiedDiff.of("a.yml", before, after))
        .isEqualTo(
            """
            --- a.yml
            +++ a.yml
            @@ -1,4 +1,4 @@
            -1
            +one
             2
             3
             4
            @@ -9,4 +9,3 @@
             9
             10
             11
            -12
            """);
  }

  @Test
  void aMissingLineEndIsTold() {
    assertThat(UnifiedDiff.of("a", "x", "x\n"))
        .isEqualTo("--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n" + NO_END + "\n+x\n");
    assertThat(UnifiedDiff.of("a", "", "x\n")).endsWith("@@ -0,0 +1,1 @@\n+x\n");
    assertThat(UnifiedDiff.of("a", "x\n", "")).endsWith("@@ -1,1 +0,0 @@\n-x\n");
  }

  @Test
  void aPatchMakesOneTextOfTheOther() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String before = text(random);
      String after = text(random);
      assertThat(patched(before, UnifiedDiff.of("a", before, after))).isEqualTo(after);
    }
  }

  @Test
  void longTextsTakeNoSquareOfTheirLength() {
    String before = "x\ny\n".repeat(20_000);
    String after = "z\n" + "y\nx\n".repeat(20_000);
    assertThat(patched(before, UnifiedDiff.of("a", before, after))).isEqualTo(after);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int lines = random.nextInt(30);
    for (int i = 0; i < lines; i++) {
      text.append("abc".charAt(random.nextInt(3))).append('\n');
    }
    return random.nextBoolean() ? text.toString() : text.append("end").toString();
  }

  /** What the patch makes of {@code text}; every line that it says is there must be there. */
  private static String patched(String text, String patch) {
    List<String> lines = lines(text);
    var out = new ArrayList<String>();
    int at = 0;
    List<String> commands = patch.isEmpty() ? List.of() : List.of(patch.split("\n", -1));
    for (int i = 2; i < commands.size(); i++) {
      String command = commands.get(i);
      Matcher hunk = HUNK.matcher(command);
      if (hunk.matches()) {
        int start = Integer.parseInt(hunk.group(1));
        int first = hunk.group(2).equals("0") ? start : start - 1;
        out.addAll(lines.subList(at, first));
        at = first;
      } else if (!command.isEmpty() && !command.equals(NO_END)) {
        boolean hasEnd = i + 1 == commands.size() || !commands.get(i + 1).equals(NO_END);
        String line = command.substring(1) + (hasEnd ? "\n" : "");
        if (command.charAt(0) != '+') {
          assertThat(lines.get(at++)).isEqualTo(line);
        }
        if (command.charAt(0) != '-') {
          out.add(line);
        }
      }
    }
    out.addAll(lines.subList(at, lines.size()));
    return String.join("", out);
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }
}
