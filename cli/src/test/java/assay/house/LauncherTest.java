package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout of its own, with JDKs that only say how they were called. */
class LauncherTest {

  @TempDir Path temp = Path.of("");

  private Path checkout = Path.of("");

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Files.createDirectories(temp.resolve("a folder with blanks"));
    Files.copy(
        Tree.ROOT.resolve("assay"), checkout.resolve("assay"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(checkout.resolve("cli/target"));
    Files.writeString(checkout.resolve("cli/target/assay.jar"), "");
  }

  @Test
  void theNewestJdkIsTaken() throws Exception {
    jdk("older", "98.0.9");
    jdk("newest", "98.0.10");
    jdk("a runtime without a compiler", "99");
    Files.delete(home().resolve(".jdks/a runtime without a compiler/bin/javac"));

    assertThat(run(List.of("--java-home"), Map.of()))
        .isEqualTo(home().resolve(".jdks/newest") + "\n");
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    jdk("newest", "98");

    assertThat(run(List.of("convert", "two  words", "*", ""), Map.of("ASSAY_AOT", "off")))
        .endsWith("<assay.cli.Main><convert><two  words><*><>\n")
        .contains("<-cp><" + checkout.toRealPath().resolve("cli/target/assay.jar") + ">");
  }

  @Test
  void optionsOfTheUserComeLast() throws Exception {
    jdk("newest", "98");

    assertThat(
            run(
                List.of("list"),
                Map.of("ASSAY_AOT", "off", "ASSAY_JAVA_OPTS", "-Xmx2g -XX:+UseParallelGC")))
        .contains("<-Xmx2g><-XX:+UseParallelGC>")
        .doesNotContain("SerialGC");
  }

  @Test
  void aCacheThatCannotBeMadeIsNamedOnceAndBreaksNothing() throws Exception {
    jdk("newest", "98");

    assertThat(run(List.of("list"), Map.of())).contains("that did not work").endsWith("<list>\n");
    assertThat(run(List.of("list"), Map.of())).startsWith("<").endsWith("<list>\n");
  }

  @Test
  void aJdkThatIsTooOldIsRefused() throws Exception {
    Path old = jdk("old", "17.0.15");

    assertThat(run(List.of("list"), Map.of("ASSAY_JAVA_HOME", old.toString())))
        .isEqualTo("assay: ASSAY_JAVA_HOME=" + old + " is no Java 21 or newer\n(2)");
  }

  private Path home() {
    return temp.resolve("home");
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = home().resolve(".jdks").resolve(name);
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    for (String program : List.of("java", "javac")) {
      Path file = bin.resolve(program);
      Files.writeString(file, "#!/bin/sh\nprintf '<%s>' \"$@\"\necho\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return jdk;
  }

  /** What the launcher prints, called through a link; with the exit status if that is not 0. */
  private String run(List<String> arguments, Map<String, String> environment) throws Exception {
    Path link = temp.resolve("link");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, checkout.resolve("assay"));
    var command = new ArrayList<String>(List.of(link.toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_"));
    builder.environment().put("HOME", home().toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    return status == 0 ? output : output + "(" + status + ")";
  }
}
