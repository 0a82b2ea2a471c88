package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/**
 * The 28 faults of Atomic Threat Coverage, each looked for in a whole build of the style {@code
 * modern}. Each test fails on what ATC did.
 */
class FaultsOf2020Test {

  @TempDir static Path root = Path.of("");

  private static Ran ran = new Ran(0, "", "");
  private static Map<String, String> inputs = Map.of();

  @BeforeAll
  static void build() throws IOException {
    FaultsProject.write(root, false);
    inputs = tree(root);
    ran = Ran.assay("build", "-c", root.resolve("assay.yml").toString());
  }

  @Test
  void fault01AFileNameIsNoCommand() {
    assertThat(page("rules", "touch owned")).contains("sigmac-splunk").doesNotContain("exit code");
    assertThat(root.resolve("owned.yml")).doesNotExist();
    assertThat(Path.of("owned.yml")).doesNotExist();
  }

  @Test
  void fault02AQueryHasItsOwnLineBreaksAndNoEscapesOfPython() {
    String watcher = block(page("rules", "same"), "sigmac-xpack-watcher");
    assertThat(watcher.lines().count()).isGreaterThan(10);
    assertThat(watcher).contains("\n  \"trigger\": {").doesNotContain("\\'");
    assertThat(block(page("rules", "same"), "sigmac-grep")).isNotEmpty();
  }

  @Test
  void fault03WhatIsNotConvertedSaysWhy() {
    String page = page("rules", "too_new");
    assertThat(page).contains("Not convertible");
    assertThat(page).doesNotContainPattern("```\\w*\\n\\s*```");
  }

  @Test
  void fault04AnErrorIsNoQuery() {
    String page = page("rules", "too_new");
    assertThat(block(page, "sigmac-splunk")).isEmpty();
    assertThat(page).contains("cidr");
  }

  @Test
  void fault05PipesFencesAndHtmlStayWhereTheyStand() {
    String page = page("rules", "same");
    assertThat(page).contains("&lt;b>").doesNotContainPattern("(?m)^# .*<b>");
    assertThat(page).contains("\\`\\`\\`");
    String source = page.substring(page.indexOf("## Rule"));
    assertThat(source).contains("````");
  }

  @Test
  void fault06EveryBodyForConfluenceIsXml() throws Exception {
    List<String> bodies = bodies();
    assertThat(bodies).hasSizeGreaterThan(15);
    for (String body : bodies) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new InputSource(
                  new StringReader(
                      "<x xmlns:ac=\"a\" xmlns:ri=\"r\">" + body.replace("&nbsp;", " ") + "</x>")));
    }
  }

  @Test
  void fault07LinksToTechniquesEndWithTheTechnique() {
    for (String body : bodies()) {
      assertThat(body).doesNotContainPattern("href=\"[^\"]*}");
    }
    assertThat(String.join("", bodies())).contains("attack.mitre.org/techniques/T1059/001");
  }

  @Test
  void fault08SubTechniquesAreTechniquesAndNoLinkLeadsToNone() {
    String all = String.join("", bodies());
    assertThat(all).contains("T1059.001 PowerShell").contains("T9999").doesNotContain("None:");
    assertThat(all).doesNotContain("pageId=None");
  }

  @Test
  void fault09ConfluenceShowsTheSameQueries() {
    String query = block(page("rules", "same"), "sigmac-splunk").strip();
    assertThat(query).isNotEmpty();
    assertThat(bodies()).anyMatch(body -> body.contains(query));
  }

  @Test
  void fault10TwoRulesOfOneTitleHaveTwoPagesAndTwoIds() {
    Json index = Json.read(out("confluence/pages.json")).getFirst();
    List<String> titles =
        index.get("pages").items().stream().map(page -> page.get("title").text()).toList();
    assertThat(titles).doesNotHaveDuplicates();
    assertThat(titles.stream().filter(title -> title.startsWith("Discovery &"))).hasSize(2);
    assertThat(ids()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void fault11AnAmpersandStaysOne() {
    assertThat(text("elasticsearch/rules.ndjson")).contains("who&am;i.exe").doesNotContain("&amp;");
    assertThat(block(page("rules", "same"), "sigmac-splunk")).contains("who&am;i.exe");
  }

  @Test
  void fault12LinksOfPlaybooksStagesAndEnrichmentsLeadSomewhere() {
    String playbook = page("response-playbooks", "RP_0001");
    assertThat(playbook).contains("T1059.001").doesNotContain("/tactics/T1059");
    assertThat(page("enrichments", "EN_0001")).contains("EN_0002_first").doesNotContain(">>");
    assertThat(deadLinks()).isEmpty();
  }

  @Test
  void fault13ANameWithoutAnEntityIsToldAndNotLinked() {
    assertThat(ran.err())
        .contains("LP_0009_gone")
        .contains("RA_1999_missing")
        .contains("No such rule");
    assertThat(page("data", "DN_0001")).contains("LP_0009_gone").doesNotContain("LP_0009_gone.md");
  }

  @Test
  void fault14AYamlFileHasAPageToo() {
    assertThat(page("data", "DN_0001")).contains("Process creation");
  }

  @Test
  void fault15IndexesTagsAndSingleValues() throws IOException {
    assertThat(text("README.md")).contains("rules/README.md");
    String page = page("rules", "touch owned");
    assertThat(page).contains("None known").contains("T1033").doesNotContain("T9999: None");
    Path twice = root.resolve("twice");
    String project = root.resolve("assay.yml").toString();
    Ran.assay("build", "-c", project, "--only", "markdown", "-o", twice.toString());
    Files.move(root.resolve("rules/linux.yml"), root.resolve("linux.away"));
    Ran again = Ran.assay("build", "-c", project, "--only", "markdown", "-o", twice.toString());
    Files.move(root.resolve("linux.away"), root.resolve("rules/linux.yml"));
    assertThat(again.out()).contains("1 removed");
    assertThat(twice.resolve("rules/linux.md")).doesNotExist();
  }

  @Test
  void fault16ARuleThatIsWrongHasItsPageAndIsNamed() {
    assertThat(ran.status()).isEqualTo(1);
    assertThat(page("rules", "bare")).contains("No description is given.");
    assertThat(page("rules", "broken")).contains("Not quite a rule");
    assertThat(ran.err()).contains("rules/broken.yml:").doesNotContain("\tat ");
  }

  @Test
  void fault17AnUnknownTechniqueOrABadDateStopsNothing() {
    assertThat(text("tables/analytics.csv")).contains("T9999").contains("A rule for Linux");
    assertThat(ids()).hasSize(6);
    assertThat(text("elasticsearch/rules.ndjson")).contains("2020-07-26");
    assertThat(count(text("elasticsearch/rules.ndjson"), "2020-07-26")).isEqualTo(1);
    assertThat(ran.err()).contains("2020-13-45");
  }

  @Test
  void fault18ACaseTemplateHasTheSeverityOfItsPlaybook() {
    Json template = Json.read(out("thehive/RP_0001_all.json")).getFirst();
    assertThat(template.get("severity").text()).isEqualTo("3");
    assertThat(template.get("tasks").items()).hasSize(1);
  }

  @Test
  void fault19TwoVisualizationsOfAKindAndTheirLabels() {
    List<String> lines = text("kibana/saved-objects.ndjson").lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains("One");
  }

  @Test
  void fault20ABuildNeedsNothingFromElsewhereAndLeavesItsInputsAlone() throws IOException {
    Map<String, String> now = tree(root);
    now.keySet().removeIf(name -> name.startsWith("out/") || name.startsWith("twice/"));
    assertThat(now).isEqualTo(inputs);
  }

  @Test
  void fault21ATextForAListOfFoldersIsOneFolder() throws IOException {
    Path project = root.resolve("single.yml");
    Files.writeString(project, "rules: rules/deep\nqueries: []\n");
    Ran single =
        Ran.assay("build", "-c", project.toString(), "-o", root.resolve("twice/one").toString());
    Files.delete(project);
    assertThat(single.out()).contains("1 rule page");
    assertThat(page("customers", "CU_0001")).contains("No such rule");
  }

  @Test
  void fault22TheConverterStartsOnTheRuntimeAtHand() {
    assertThat(ran.out()).contains("sigmac-splunk").contains("converted");
    assertThat(block(page("rules", "linux"), "sigmac-splunk")).contains("EXECVE");
  }

  @Test
  void fault23DataOfLinuxIsFoundAndNothingMatchesEverything() {
    assertThat(page("rules", "linux")).contains("DN_0002_auditd");
    assertThat(page("rules", "bare")).doesNotContain("DN_0001_4688_process](");
    assertThat(page("rules", "same")).contains("DN_0001_4688_process");
  }

  @Test
  void fault24RulesAreReadToAnyDepth() {
    assertThat(page("rules", "same")).contains("Discovery");
  }

  @Test
  void fault25ALayerNamesTechniquesInTheirOwnTactics() {
    Json layer = Json.read(out("navigator/library.json")).getFirst();
    assertThat(layer.get("versions").get("layer").text()).isEqualTo("4.5");
    List<String> cells = new ArrayList<>();
    for (Json cell : layer.get("techniques").items()) {
      cells.add(cell.get("techniqueID").text() + " " + cell.get("tactic").text());
    }
    assertThat(cells).contains("T1059.001 execution").noneMatch(cell -> cell.contains("g0016"));
    assertThat(cells).noneMatch(cell -> cell.endsWith(" t1059.001"));
  }

  @Test
  void fault26ARuleWithoutTagOrDataIsInTheTable() {
    String table = text("tables/analytics.csv");
    assertThat(table).contains("Without anything").contains("Too new for 2020");
    assertThat(table).contains("RA_1001_practice").doesNotContain(",title\r\n");
  }

  @Test
  void fault27TheSameRulesHaveTheSameIdsInEveryBuild() {
    List<String> before = ids();
    Path again = root.resolve("twice/ids");
    Ran.assay(
        "build",
        "-c",
        root.resolve("assay.yml").toString(),
        "--only",
        "elasticsearch",
        "-o",
        again.toString());
    assertThat(read(again.resolve("elasticsearch/rules.ndjson")))
        .isEqualTo(text("elasticsearch/rules.ndjson"));
    assertThat(before).contains("5a1c1c9e-0c0a-4a52-8d3b-0f0f0f0f0f01");
    assertThat(text("elasticsearch/rules.ndjson")).doesNotContain("not defined");
  }

  @Test
  void fault28TheOrderOfFilesOnDiskChangesNothing(@TempDir Path other) throws IOException {
    FaultsProject.write(other, true);
    Ran.assay("build", "-c", other.resolve("assay.yml").toString());
    Map<String, String> one = tree(root.resolve("out"));
    Map<String, String> two = tree(other.resolve("out"));
    String name = String.valueOf(root.getFileName());
    String otherName = String.valueOf(other.getFileName());
    one.keySet().removeIf(path -> path.startsWith("confluence") || path.startsWith("."));
    two.keySet().removeIf(path -> path.startsWith("confluence") || path.startsWith("."));
    two.replaceAll((path, text) -> text.replace(otherName, name));
    assertThat(two).isEqualTo(one);
    assertThat(text("rules/bare.md")).contains("ATT&CK version 19.1");
  }

  private static List<String> ids() {
    return Json.read(out("elasticsearch/rules.ndjson")).stream()
        .filter(line -> line.fields().containsKey("index"))
        .map(line -> line.get("index").get("_id").text())
        .toList();
  }

  private static List<String> deadLinks() {
    var dead = new ArrayList<String>();
    Map<String, String> pages = new TreeMap<>();
    try {
      tree(root.resolve("out")).forEach((path, text) -> pages.computeIfAbsent(path, name -> text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var names = new HashSet<>(pages.keySet());
    pages.forEach(
        (path, text) -> {
          if (path.endsWith(".md")) {
            for (String link : text.split("\\]\\(", -1)) {
              String target = link.substring(0, Math.max(0, link.indexOf(')')));
              Path folder = Path.of("/").resolve(path).getParent();
              if (target.endsWith(".md") && folder != null && !target.contains("://")) {
                String plain = URLDecoder.decode(target, StandardCharsets.UTF_8);
                String there = folder.resolve(plain).normalize().toString().substring(1);
                if (!names.contains(there)) {
                  dead.add(path + " -> " + target);
                }
              }
            }
          }
        });
    return dead;
  }

  private static List<String> bodies() {
    try (Stream<Path> files = Files.walk(root.resolve("out/confluence"))) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(FaultsOf2020Test::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the page in {@code folder} whose file name has {@code part} in it. */
  private static String page(String folder, String part) {
    try (Stream<Path> files = Files.list(root.resolve("out").resolve(folder))) {
      List<Path> found =
          files.filter(file -> String.valueOf(file.getFileName()).contains(part)).toList();
      assertThat(found).as(folder + " " + part).hasSize(1);
      return read(found.getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first block of code below a heading; empty if there is none before the next heading. */
  private static String block(String page, String heading) {
    int at = page.indexOf("### " + heading + "\n");
    assertThat(at).as(heading).isNotNegative();
    int end = page.indexOf("\n##", at + 4);
    String section = page.substring(at, end < 0 ? page.length() : end);
    int open = section.indexOf("```");
    int start = section.indexOf('\n', open) + 1;
    int close = open < 0 ? -1 : section.indexOf("\n```", start);
    return close < 0 ? "" : section.substring(start, close);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static Path out(String path) {
    return root.resolve("out").resolve(path);
  }

  private static String text(String path) {
    return read(out(path));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    var tree = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return tree;
  }
}
