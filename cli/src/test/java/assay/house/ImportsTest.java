package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A package may use those before it in {@link #ORDER} and no others of ours. The list is the rule
 * and its documentation: who reads the packages in this order never meets one not read yet.
 */
class ImportsTest {

  private static final List<String> ORDER =
      List.of(
          "source", // a file's text, places in it, and what we have to say about them
          "yaml", // the text as nodes that know their places
          "regex", // regular expressions as trees
          "rule", // the nodes as a rule, as it was written
          "collection", // the rules of many files: who refers to whom, filters applied
          "query", // what a rule means
          "lint", // what is wrong with a rule that can be read
          "format", // the layout of a rule's file
          "template", // texts with open places, filled from data
          "pipeline", // rules made fit for a product's fields and log sources
          "engine", // whether an event is what a query asks for
          "logs", // logs as events
          "attack", // tactics and techniques
          "emit", // queries as text: what all languages share
          "target", // languages that rules become queries of
          "target.sigmac", // those of 2020, with their faults: one room of its own
          "json", // JSON as text
          "knowledge", // entities, and what rules and they are linked to
          "page", // pages, as values
          "storage", // pages in the storage format of Confluence
          "site", // the pages as a web site
          "kibana", // searches, visualizations and dashboards for Kibana
          "export", // other forms of a knowledge base: tables, index, layers, case templates
          "atc2020", // what Atomic Threat Coverage wrote, with its faults: a room of its own
          "style", // which outputs there are in which style
          "report", // findings as text, lines, JSON
          "project", // files and folders: reading and writing
          "check", // rule files checked: in parallel, from a cache, and mended
          "confluence", // pages into a space of Confluence
          "cli", // one class per command
          "bench"); // measurements of all of these

  /** Who else may look into a room that the order alone would open to all that follow. */
  private static final String ROOM = "target.sigmac";

  private static final String DOOR = "targets/src/main/java/assay/target/Targets.java";

  /** The other room; only the list of styles opens its door. */
  private static final String OLD_OUTPUTS = "atc2020";

  private static final List<String> OUTSIDE =
      List.of("project", "check", "confluence", "cli", "bench");

  private static final Pattern USE = Pattern.compile("\\bassay((?:\\.[a-z]\\w*)+)\\.[A-Z*]");

  private static final Pattern WORLD =
      Pattern.compile(
          "\\bjava\\.nio\\.file\\.|\\bjava\\.net\\.(?:http|URL\\b|\\w*(?:Socket|Address))|\\bjava\\.io\\.(?:File|Print)\\w*"
              + "|\\bSystem\\.(?:out|err|in|getenv|getProperty|currentTimeMillis|nanoTime)\\b"
              + "|\\bInstant\\.now\\b|\\bLocalDate\\.now\\b|\\bClock\\b|\\bThread\\b");

  /** A place in a file where something of another package, or of the world outside, is used. */
  private record Use(String file, String here, String used) {

    boolean allowed() {
      if (!ORDER.contains(used) || !ORDER.contains(here)) {
        return false;
      }
      if (used.equals(ROOM) && !here.equals(ROOM)) {
        return file.equals(DOOR);
      }
      if (used.equals(OLD_OUTPUTS) && !here.equals(OLD_OUTPUTS)) {
        return here.equals("style");
      }
      return ORDER.indexOf(used) <= ORDER.indexOf(here);
    }
  }

  @Test
  void importsPointUpTheList() {
    List<String> wrong =
        sources()
            .flatMap(ImportsTest::uses)
            .filter(use -> !use.allowed())
            .map(use -> use.file() + ": " + use.here() + " may not use " + use.used())
            .distinct()
            .toList();

    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyTheOutermostPackagesTouchTheWorldOutside() {
    var wrong = new ArrayList<String>();
    for (Path file : sources().toList()) {
      if (!OUTSIDE.contains(packageOf(file))) {
        WORLD
            .matcher(JavaText.bare(Tree.text(file)))
            .results()
            .map(MatchResult::group)
            .forEach(thing -> wrong.add(Tree.name(file) + " uses " + thing));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageOfTheListExists() {
    List<String> there = sources().map(ImportsTest::packageOf).distinct().toList();

    assertThat(there).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  /** The sources that become the program; tests may look anywhere. */
  private static Stream<Path> sources() {
    return Tree.javaFiles().stream().filter(file -> Tree.name(file).contains("/src/main/java/"));
  }

  private static Stream<Use> uses(Path file) {
    return USE.matcher(JavaText.bare(Tree.text(file)))
        .results()
        .map(use -> new Use(Tree.name(file), packageOf(file), listed(use.group(1).substring(1))));
  }

  /** {@code rule} for sigma/src/main/java/assay/rule/Rule.java. */
  private static String packageOf(Path file) {
    String folder = Tree.folder(file);
    return listed(folder.substring(folder.indexOf("/assay/") + 7).replace('/', '.'));
  }

  /**
   * The package of the list that {@code name} is or belongs to; the name itself if there is none.
   */
  private static String listed(String name) {
    Optional<String> longest =
        ORDER.stream()
            .filter(known -> name.equals(known) || name.startsWith(known + "."))
            .reduce((one, next) -> next.length() > one.length() ? next : one);
    return longest.orElse(name);
  }
}
