package assay.target;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Source;
import assay.truth.Truth;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/targets} holds a {@code rule.yml} and, for each target, the text
 * that must come of it: the queries, then what there is to say about them.
 *
 * <p>{@code make update} writes what the code gives now; read the difference before you commit it.
 */
class TargetFixturesTest {

  static final Path ROOT = Truth.root();
  private static final Path FIXTURES = ROOT.resolve("testdata/targets");
  private static final boolean UPDATE = Boolean.getBoolean("update");

  @TestFactory
  Stream<DynamicNode> fixtures() throws IOException {
    return folders().stream()
        .map(
            folder ->
                dynamicContainer(
                    folder.getFileName().toString(), folder.toUri(), tests(folder).stream()));
  }

  private static List<DynamicTest> tests(Path folder) {
    var tests = new ArrayList<DynamicTest>();
    for (Target target : Targets.ALL) {
      tests.add(dynamicTest(target.id(), () -> check(folder, target)));
    }
    tests.add(dynamicTest("no stray files", () -> noStrayFiles(folder)));
    return tests;
  }

  @Test
  void whatCameBeforeMakesNoDifference() throws IOException {
    List<Path> folders = folders();
    Map<Path, Map<String, String>> forward = all(folders);
    Map<Path, Map<String, String>> backward = all(folders.reversed());
    assertThat(backward).isEqualTo(forward);
  }

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Map<Path, Map<String, String>> all(List<Path> folders) throws IOException {
    Map<Path, Map<String, String>> texts = new LinkedHashMap<>();
    for (Path folder : folders) {
      Source rule = rule(folder);
      texts.put(
          folder, Targets.ALL.stream().collect(toMap(Target::id, target -> text(rule, target))));
    }
    return texts;
  }

  private static void check(Path folder, Target target) throws IOException {
    String actual = text(rule(folder), target);
    Path file = folder.resolve(target.id() + ".txt");
    if (UPDATE) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.exists(file) ? Files.readString(file) : "no such file");
  }

  private static void noStrayFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(
              name ->
                  name.equals("rule.yml")
                      || Targets.ids().stream().anyMatch(id -> name.equals(id + ".txt")));
    }
  }

  static Source rule(Path folder) throws IOException {
    Path rule = folder.resolve("rule.yml");
    String name = ROOT.relativize(rule).toString();
    return new Source(name, Files.readString(rule));
  }

  private static String text(Source rule, Target target) {
    Conversion conversion = target.convert(YamlReader.read(rule));
    var text = new StringBuilder();
    for (String output : conversion.outputs()) {
      text.append(output).append('\n');
    }
    for (Diagnostic problem : conversion.problems()) {
      text.append(DiagnosticText.render(problem, rule));
    }
    return text.toString();
  }
}
