package assay.project;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleReader;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Target;
import assay.truth.Truth;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of others: the one that the guide shows, and jars that are none. */
class KnownTargetsTest {

  private static final String MARK = "<!-- example -->\n```java\n";

  private static final String RULE =
      """
      title: A rule
      logsource: {product: windows}
      detection:
        selection: {Image|endswith: '\\a".exe'}
        condition: selection
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void theTargetOfTheGuideConvertsRules() throws Exception {
    Path jar = jar(compiled(example()), "org.example.Example");
    KnownTargets known = KnownTargets.with(jar.toString());
    assertThat(known.problems()).isEmpty();
    var target = (QueryTarget) known.find("example").orElseThrow();
    Conversion conversion =
        target.convert(
            RuleReader.read("rule.yml", RULE.getBytes(StandardCharsets.UTF_8)), Request.DEFAULT);
    assertThat(conversion.outputs()).containsExactly("in all find \"Image\" ~ \"*\\\\a\\\".exe\"");
    assertThat(known.ids()).contains("splunk").last().isEqualTo("example");
  }

  @Test
  void aFolderStandsForItsJars() throws Exception {
    jar(compiled(example()), "org.example.Example");
    assertThat(KnownTargets.with(folder.resolve("jars").toString()).find("example")).isPresent();
  }

  @Test
  void aTargetThatIsThereAlreadyIsLeftOut() throws Exception {
    Path jar = jar(compiled(example().replace("\"example\"", "\"splunk\"")), "org.example.Example");
    KnownTargets known = KnownTargets.with(jar.toString());
    assertThat(known.problems())
        .containsExactly("there are two targets `splunk`: that of a jar is left out");
    assertThat(known.find("splunk").map(Target::description).orElseThrow()).contains("Splunk");
  }

  @Test
  void whatCannotBeUsedIsNamed() throws Exception {
    assertThat(KnownTargets.with(folder.resolve("none.jar").toString()).problems())
        .containsExactly(
            "cannot read `" + folder.resolve("none.jar") + "`, which ASSAY_TARGETS names");
    Path jar = jar(compiled(example()), "org.example.Missing");
    KnownTargets known = KnownTargets.with(jar.toString());
    assertThat(known.problems()).singleElement().asString().contains("org.example.Missing");
    assertThat(known.find("example")).isEmpty();
  }

  private static String example() throws IOException {
    String page = Files.readString(Truth.root().resolve("docs/guide/new-target.md"));
    int start = page.indexOf(MARK) + MARK.length();
    return page.substring(start, page.indexOf("```\n", start));
  }

  private Path compiled(String code) throws IOException, URISyntaxException {
    Path source = Files.writeString(folder.resolve("Example.java"), code);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(status).isZero();
    return classes;
  }

  private Path jar(Path classes, String service) throws IOException {
    Path jar = Files.createDirectories(folder.resolve("jars")).resolve("example.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
      out.putNextEntry(new JarEntry("META-INF/services/assay.target.Target"));
      out.write(service.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
