package assay.rule;

import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.source.DiagnosticText;
import assay.source.Source;
import assay.source.Span;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes are, reading ends without an exception, and all that is told has a place in
 * the text and can be drawn. {@code -Dlong=true} takes fifty times as many.
 */
class ReaderFuzzTest {

  private static final int ROUNDS = Boolean.getBoolean("long") ? 1_000_000 : 20_000;
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\t",
          "  ",
          ": ",
          "- ",
          "'",
          "\"",
          "[",
          "]",
          "{",
          "}",
          "|",
          ">",
          "&a ",
          "*a",
          "!",
          "!!int ",
          "#",
          "%",
          "\\",
          "---\n",
          "...\n",
          "<<: ",
          "? ",
          "(",
          ")",
          "not ",
          " and ",
          "1 of ",
          "\0",
          "\uFEFF",
          "é",
          "😀",
          "\u2028",
          "condition: ",
          "action: repeat\n",
          "0x",
          "1:30",
          "|re",
          "|-\n",
          ">2\n");

  @Test
  void noBytesBreakTheReader() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path rule : Testdata.list(Testdata.path("rules"))) {
      seeds.add(Files.readAllBytes(rule));
    }
    var random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = seeds.get(random.nextInt(seeds.size()));
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        bytes = changed(bytes, random);
      }
      check(bytes, round);
    }
  }

  private static void check(byte[] bytes, int round) {
    try {
      RuleFile file = RuleReader.read("x.yml", bytes);
      for (Diagnostic problem : file.problems()) {
        inside(problem.span(), file.source());
        problem.second().ifPresent(second -> inside(second.span(), file.source()));
        holds(DiagnosticText.render(problem, file.source()).endsWith("\n"));
        holds(DiagnosticLine.render(problem, file.source()).indexOf('\n') < 0);
      }
      for (Rule rule : file.rules()) {
        inside(rule.span(), file.source());
      }
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError(
          "round " + round + " on\n" + new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  private static void inside(Span span, Source source) {
    holds(span.end() <= source.text().length());
  }

  private static void holds(boolean condition) {
    if (!condition) {
      throw new AssertionError("does not hold");
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(20));
    return switch (random.nextInt(6)) {
      case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, to);
      case 1 -> joined(bytes, at, new byte[0], to);
      case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
      case 3 -> shuffled(bytes, random);
      case 4 -> Arrays.copyOf(bytes, at);
      default ->
          joined(
              bytes,
              at,
              PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
              random.nextBoolean() ? at : to);
    };
  }

  /** {@code bytes} with {@code middle} in place of what stands from {@code at} up to {@code to}. */
  private static byte[] joined(byte[] bytes, int at, byte[] middle, int to) {
    byte[] out = Arrays.copyOf(bytes, at + middle.length + bytes.length - to);
    System.arraycopy(middle, 0, out, at, middle.length);
    System.arraycopy(bytes, to, out, at + middle.length, bytes.length - to);
    return out;
  }

  private static byte[] shuffled(byte[] bytes, Random random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
