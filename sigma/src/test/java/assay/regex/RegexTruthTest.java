package assay.regex;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Json;
import assay.truth.Truth;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The regular expressions of people's rules, and pySigma's answers. */
class RegexTruthTest {

  private static final Map<String, UnaryOperator<Regex>> MODIFIERS =
      Map.ofEntries(
          Map.entry("all", regex -> regex),
          Map.entry("neq", regex -> regex),
          Map.entry("i", regex -> regex.with(Flag.IGNORE_CASE)),
          Map.entry("ignorecase", regex -> regex.with(Flag.IGNORE_CASE)),
          Map.entry("m", regex -> regex.with(Flag.MULTILINE)),
          Map.entry("multiline", regex -> regex.with(Flag.MULTILINE)),
          Map.entry("s", regex -> regex.with(Flag.DOT_ALL)),
          Map.entry("dotall", regex -> regex.with(Flag.DOT_ALL)),
          Map.entry("contains", Regex::asContains),
          Map.entry("startswith", Regex::asStartsWith),
          Map.entry("endswith", Regex::asEndsWith));

  @Test
  void allOfTheCorpusAreRead() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path path : ruleFiles(Truth.path("corpus/sigma-2026", 231))) {
      YamlReader.read(path.getFileName().toString(), Files.readAllBytes(path))
          .documents()
          .forEach(document -> collect(document, all));
    }
    Set<String> texts = new TreeSet<>(all);
    List<String> refused = new ArrayList<>();
    for (String text : texts) {
      switch (Regex.parse(text, Flags.NONE)) {
        case Regex.Failed(RegexProblem problem) -> refused.add(text + ": " + problem.message());
        case Regex.Ok(Regex regex) -> {
          assertThat(Regexes.tree(regex.tree().print())).as(text).isEqualTo(regex.tree());
          assertThat(RegexQuestions.neverMatches(regex)).as(text).isFalse();
          assertThat(RegexQuestions.alwaysMatches(regex)).as(text).isFalse();
        }
      }
    }
    System.out.printf("read %d regular expressions, %d texts%n", all.size(), texts.size());
    assertThat(refused).isEmpty();
    assertThat(all).hasSize(231);
    assertThat(texts).hasSize(154);
  }

  /** The texts under keys like {@code CommandLine|re|i}. */
  private static void collect(YamlNode node, List<String> texts) {
    switch (node) {
      case YamlNode.Scalar scalar -> {}
      case YamlNode.Sequence sequence -> sequence.items().forEach(item -> collect(item, texts));
      case YamlNode.Mapping mapping -> {
        for (YamlNode.Entry entry : mapping.entries()) {
          if (List.of(entry.name().split("\\|")).indexOf("re") > 0) {
            scalars(entry.value()).forEach(texts::add);
          } else {
            collect(entry.value(), texts);
          }
        }
      }
    }
  }

  private static Stream<String> scalars(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> Stream.of(scalar.text());
      case YamlNode.Sequence sequence -> sequence.items().stream().flatMap(RegexTruthTest::scalars);
      case YamlNode.Mapping mapping -> throw new AssertionError("a map at " + mapping.span());
    };
  }

  private static List<Path> ruleFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  @Test
  void whatPySigmaTakesAndMakesOfThemIsTheSame() {
    int equal = 0;
    List<String> wrong = new ArrayList<>();
    for (Json row : Json.read(Truth.path("golden/oracle/modifiers.jsonl.gz", 350))) {
      List<String> key = List.of(row.get("key").text().split("\\|"));
      if (isCompared(key, row)) {
        List<String> ours = ours(key.subList(2, key.size()), row.get("value"));
        if (ours.equals(pySigma(row))) {
          equal++;
        } else {
          wrong.add(row.get("key").text() + " " + row.get("value") + ": " + ours);
        }
      }
    }
    System.out.printf("%d regular expressions are what they are to pySigma%n", equal);
    assertThat(wrong).isEmpty();
    assertThat(equal).isGreaterThan(350);
  }

  /** Whether {@code row} is about a regular expression and not about types of values. */
  private static boolean isCompared(List<String> key, Json row) {
    if (key.size() < 2 || !key.get(1).equals("re") || key.contains("expand")) {
      return false;
    }
    if (row.has("error")) {
      return row.get("error").text().equals("SigmaRegularExpressionError");
    }
    return !row.get("result").items().isEmpty();
  }

  private static List<String> ours(List<String> modifiers, Json value) {
    List<String> texts = value instanceof Json.Arr list ? list.texts() : List.of(value.text());
    return texts.stream().map(text -> ours(modifiers, text)).toList();
  }

  private static String ours(List<String> modifiers, String text) {
    return switch (Regex.parse(text, Flags.NONE)) {
      case Regex.Failed failed -> "error";
      case Regex.Ok(Regex parsed) -> {
        Regex regex = parsed;
        for (String modifier : modifiers) {
          regex = MODIFIERS.getOrDefault(modifier, UnaryOperator.identity()).apply(regex);
        }
        yield regex.flags().letters() + " " + regex.text();
      }
    };
  }

  private static List<String> pySigma(Json row) {
    return row.has("error")
        ? List.of("error")
        : row.get("result").items().stream()
            .map(one -> String.join("", one.get("flags").texts()) + " " + one.get("regex").text())
            .toList();
  }
}
