package assay.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.source.Diagnostic;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * However a rule is laid out, formatting ends without an exception, keeps the meaning, and does
 * nothing a second time. {@code -Dlong=true} takes forty times as many.
 */
class FormatFuzzTest {

  private static final int ROUNDS = Boolean.getBoolean("long") ? 200_000 : 5_000;
  private static final List<String> LINES =
      List.of(
          "",
          "\t",
          "    ",
          "# c",
          "  # c",
          "    # c",
          "        # c",
          "\t# c",
          "---",
          "...",
          "level: high",
          "condition: x",
          "    condition: x",
          "key :  v",
          "<<: *a",
          "    text",
          "          text");
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\t",
          " ",
          "    ",
          ": ",
          "- ",
          "-   ",
          "- - ",
          "'",
          "\"",
          "[",
          "]",
          "{",
          "}",
          "|",
          "|+\n",
          ">-\n",
          "|2\n",
          "&a ",
          "*a",
          " # c",
          "\\",
          "? ",
          "é",
          "😀",
          "\u2028",
          "\"a\"",
          "'a\n  b'",
          "a\n   b\n");

  @Test
  void noLayoutBreaksTheFormatter() throws IOException {
    List<String> seeds = new ArrayList<>();
    for (Path fixture : Testdata.list(Testdata.path("format"))) {
      String seed = Files.readString(fixture.resolve("before.yml"));
      seeds.add(seed.startsWith("\uFEFF") ? seed.substring(1) : seed);
    }
    var random = new Random(42);
    int formatted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = seeds.get(random.nextInt(seeds.size()));
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        text = changed(text, random);
      }
      formatted += check(text, round) ? 1 : 0;
    }
    System.out.printf("formatted %,d of %,d random layouts%n", formatted, ROUNDS);
  }

  /** Whether {@code text} was a file that can be formatted. */
  private static boolean check(String text, int round) {
    try {
      Formatted once = RuleFormat.of("x.yml", text.getBytes(UTF_8));
      if (once.problems().stream().anyMatch(FormatFuzzTest::isOurFault)) {
        throw new AssertionError("the meaning would change");
      }
      if (once.problems().stream().anyMatch(Diagnostic::isError)) {
        return false;
      }
      String form = once.changed() ? once.text() : text;
      if (RuleFormat.of("x.yml", form.getBytes(UTF_8)).changed()) {
        throw new AssertionError("changes a second time");
      }
      return true;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError("round " + round + " on\n" + text, e);
    }
  }

  private static boolean isOurFault(Diagnostic problem) {
    return problem.id().equals("format-would-change-meaning");
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(20));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(at);
      case 2, 3, 4 -> lines(text, random);
      default ->
          text.substring(0, at)
              + PIECES.get(random.nextInt(PIECES.size()))
              + text.substring(random.nextBoolean() ? at : to);
    };
  }

  /** {@code text} with lines that change places, come in, or are indented more. */
  private static String lines(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int one = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> Collections.swap(lines, one, random.nextInt(lines.size()));
      case 1 -> lines.add(one, LINES.get(random.nextInt(LINES.size())));
      default -> {
        String indent = " ".repeat(1 + random.nextInt(4));
        int end = Math.min(lines.size(), one + 1 + random.nextInt(6));
        for (int line = one; line < end; line++) {
          lines.set(line, indent + lines.get(line));
        }
      }
    }
    return String.join("\n", lines);
  }
}
