package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import assay.cli.Terminal;
import assay.cli.Version;
import assay.target.Targets;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents promise is there. */
class DocumentsTest {

  private static final Pattern OUTSIDE = Pattern.compile("^[a-z]+:.*");
  private static final Pattern GOAL = Pattern.compile("(?m)^([a-z][a-z-]*):");
  private static final Pattern END_OF_COMMAND = Pattern.compile("\\s+(?:[|>#]|2>|&&).*$");

  private static final Pattern VERSION =
      Pattern.compile("<artifactId>assay</artifactId>\\s*<version>([^<]+)<");

  /** What the launcher answers itself. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("--java-home");

  @Test
  void linksGoSomewhere() {
    var wrong = new ArrayList<String>();
    for (Path document : Tree.documents()) {
      var markdown = new Markdown(Tree.text(document));
      markdown.links().stream()
          .filter(link -> !OUTSIDE.matcher(link).matches())
          .filter(link -> !arrives(document, link))
          .forEach(link -> wrong.add(Tree.name(document) + " links to " + link));
    }

    assertThat(wrong).isEmpty();
  }

  private static boolean arrives(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path folder = document.toAbsolutePath().getParent();
    if (folder == null) {
      return false;
    }
    Path file = parts[0].isEmpty() ? document : folder.resolve(parts[0]).normalize();
    if (parts.length == 1 || !file.toString().endsWith(".md")) {
      return Files.exists(file);
    }
    return Files.exists(file) && new Markdown(Tree.text(file)).anchors().contains(parts[1]);
  }

  @Test
  void commandsInDocumentsAreUnderstood() {
    var wrong = new ArrayList<String>();
    for (Path document : Tree.documents()) {
      commands(document, "./assay")
          .forEach(
              command ->
                  complaint(command)
                      .forEach(
                          message ->
                              wrong.add(
                                  "%s: ./assay %s: %s"
                                      .formatted(Tree.name(document), command, message))));
    }

    assertThat(wrong).isEmpty();
  }

  /** What the program would say of the command line; nothing if it would do it. */
  private static Stream<String> complaint(String command) {
    if (OF_THE_LAUNCHER.contains(command)) {
      return Stream.empty();
    }
    try {
      program().parseArgs(command.strip().split("\\s+"));
      return Stream.empty();
    } catch (CommandLine.ParameterException e) {
      return Stream.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void everyCommandIsInTheReadme() {
    String readme = Tree.text(Tree.ROOT.resolve("README.md"));
    List<String> missing =
        program().getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(command -> !command.usageMessage().hidden())
            .map(command -> "`" + command.name())
            .distinct()
            .filter(name -> !readme.contains(name))
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void goalsOfMakeInDocumentsExist() {
    Matcher goal = GOAL.matcher(Tree.text(Tree.ROOT.resolve("Makefile")));
    Set<String> goals = goal.results().map(found -> found.group(1)).collect(Collectors.toSet());
    var wrong = new ArrayList<String>();
    for (Path document : Tree.documents()) {
      commands(document, "make")
          .map(command -> command.replaceFirst("\\s.*", ""))
          .filter(name -> !name.isEmpty() && !goals.contains(name))
          .forEach(name -> wrong.add(Tree.name(document) + ": make " + name));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTargetHasItsPageAndEveryPageItsTarget() {
    Path folder = Tree.ROOT.resolve("docs/targets");
    List<String> pages =
        Tree.below(folder).stream()
            .map(page -> folder.relativize(page).toString())
            .filter(page -> !page.equals("README.md"))
            .toList();

    assertThat(pages)
        .containsExactlyInAnyOrderElementsOf(Targets.ids().stream().map(id -> id + ".md").toList());
  }

  @Test
  void theChangelogKnowsTheVersion() {
    List<String> headings = new Markdown(Tree.text(Tree.ROOT.resolve("CHANGELOG.md"))).headings();

    assertThat(headings)
        .anyMatch(
            heading ->
                heading.equals("Unreleased") || heading.startsWith(Version.NUMBER + " - 20"));
  }

  @Test
  void theVersionIsThatOfThePom() {
    Matcher version = VERSION.matcher(Tree.text(Tree.ROOT.resolve("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(version.group(1)).isEqualTo(Version.NUMBER);
  }

  /** What follows {@code program} in the blocks of code and the code words of a document. */
  private static Stream<String> commands(Path document, String program) {
    var markdown = new Markdown(Tree.text(document));
    return Stream.concat(markdown.codeLines().stream(), markdown.codeWords().stream())
        .map(line -> line.strip().replaceFirst("^\\$ ", ""))
        .filter(line -> line.startsWith(program + " "))
        .map(line -> END_OF_COMMAND.matcher(line.substring(program.length() + 1)).replaceAll(""));
  }

  private static CommandLine program() {
    var nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Main.commandLine(
        new Terminal(InputStream.nullInputStream(), nothing, nothing, false, false));
  }
}
