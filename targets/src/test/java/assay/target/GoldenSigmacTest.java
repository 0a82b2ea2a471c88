package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Decoded;
import assay.truth.Json;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What sigmac gave for rule trees of its time, compared with what our targets give. */
class GoldenSigmacTest {

  /** A tree of rules, the answers for it ({@code %s} is the target), and how many there are. */
  private record Tree(String rules, String answers, int count) {}

  private static final List<Tree> TREES =
      List.of(
          new Tree("golden/atc/inputs/sigma/rules", "golden/sigmac/%s.jsonl.gz", 673),
          new Tree(
              "golden/sigmac/rules-unsupported", "golden/sigmac/%s.rules-unsupported.jsonl.gz", 6),
          new Tree(
              "golden/sigmac/synthetic/rules", "golden/sigmac/synthetic/doc-%s.jsonl.gz", 160));

  @TestFactory
  Stream<DynamicTest> theOutputsAreThoseOfTheConverterOf2020() {
    return Targets.OF_2020.stream()
        .flatMap(
            target ->
                TREES.stream()
                    .map(
                        tree ->
                            DynamicTest.dynamicTest(
                                target.id() + " over " + tree.rules(),
                                () -> compare(target, tree))));
  }

  private static void compare(Target target, Tree tree) throws IOException {
    Path rules = Truth.path(tree.rules(), tree.count());
    String backend = target.id().substring("sigmac-".length());
    List<Json> answers = Json.read(Truth.path(tree.answers().formatted(backend), tree.count()));
    assertThat(answers).hasSizeGreaterThanOrEqualTo(tree.count());
    var different = new ArrayList<String>();
    for (Json answer : answers) {
      String name = answer.get("rule").text().replaceFirst("^rules[^/]*/", "");
      Conversion conversion = target.convert(read(rules.resolve(name)));
      if (conversion.ok() != answer.get("ok").isTrue()
          || !conversion.outputs().equals(answer.get("outputs").texts())) {
        different.add(name);
      }
    }
    assertThat(different).isEmpty();
  }

  private static YamlFile read(Path path) throws IOException {
    return YamlReader.read(Decoded.of(path.toString(), Files.readAllBytes(path)).source());
  }
}
