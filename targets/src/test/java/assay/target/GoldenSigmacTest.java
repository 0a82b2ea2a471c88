package assay.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.source.Decoded;
import assay.yaml.YamlReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the old converter gave for whole trees of rules, where that is at hand: in the folder that
 * {@code ASSAY_SHARED} names, or in {@code shared} beside the project.
 */
class GoldenSigmacTest {

  private static final Path SHARED = shared();
  private static final Path SIGMAC = SHARED.resolve("golden/sigmac");
  private static final Path SIGMA = SHARED.resolve("golden/atc/inputs/sigma");
  private static final int COMPARISONS = (673 + 6 + 160) * 7;

  /** A set of answers: the name of its file for a target, and the folder its rules are below. */
  private record Answers(String before, String after, Path rules) {
    Path of(Target target) {
      return SIGMAC.resolve(before + target.id().substring("sigmac-".length()) + after);
    }
  }

  private static final List<Answers> ANSWERS =
      List.of(
          new Answers("", ".jsonl.gz", SIGMA),
          new Answers("", ".rules-unsupported.jsonl.gz", SIGMAC),
          new Answers("synthetic/doc-", ".jsonl.gz", SIGMAC.resolve("synthetic")));

  private static Path shared() {
    String named = System.getenv("ASSAY_SHARED");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("assay.root", "."), "..", "shared");
  }

  @TestFactory
  Stream<DynamicTest> theOldAnswers() {
    if (!Files.isDirectory(SIGMAC)) {
      System.out.printf("%d comparisons skipped: no truth data at %s%n", COMPARISONS, SIGMAC);
    }
    assumeTrue(Files.isDirectory(SIGMAC), "no truth data at " + SIGMAC);
    return ANSWERS.stream()
        .flatMap(
            answers ->
                Targets.ALL.stream()
                    .map(
                        target ->
                            dynamicTest(
                                target.id() + " on " + answers.of(target).getFileName(),
                                () -> compare(answers, target))));
  }

  private static void compare(Answers answers, Target target) throws IOException {
    Map<String, List<Object>> expected = new LinkedHashMap<>();
    Map<String, List<Object>> actual = new LinkedHashMap<>();
    for (Map<String, Object> answer : lines(answers.of(target))) {
      String rule = (String) answer.get("rule");
      expected.put(rule, List.of(answer.get("ok"), answer.get("outputs")));
      Conversion conversion = convert(answers.rules().resolve(rule), target);
      actual.put(rule, List.of(Boolean.toString(conversion.ok()), conversion.outputs()));
    }
    assertThat(actual).isNotEmpty().containsExactlyEntriesOf(expected);
  }

  private static Conversion convert(Path rule, Target target) throws IOException {
    Decoded decoded = Decoded.of(rule.toString(), Files.readAllBytes(rule));
    return target.convert(YamlReader.read(decoded.source()));
  }

  private static List<Map<String, Object>> lines(Path file) throws IOException {
    var lines = new ArrayList<Map<String, Object>>();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().forEach(line -> lines.add(JsonLine.object(line)));
    }
    return lines;
  }
}
