package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.PipelineStack;
import assay.query.Check;
import assay.query.Lowering;
import assay.query.Query;
import assay.regex.RegexMatcher;
import assay.rule.Pattern;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands of grep, run by GNU grep. */
class GrepTest {

  private static final int SIGMAHQ = 3_141;

  private static final List<String> LINES =
      List.of(
          "root login failure from 10.0.0.7",
          "ROOT LOGIN FAILURE",
          "session opened for user Ünal",
          "C:\\Windows\\System32\\cmd.exe /c \"whoami\" > a.txt",
          "user=$(id) `id` 'quoted' (a|b) [c] {d} a*b?c",
          "^start and end$",
          "line of tabs\tand\rreturns",
          "",
          "a",
          "failure",
          "straße ſ K ١٢ é");

  private static final List<String> PIECES =
      List.of(
          "root",
          "FAILURE",
          "login*from",
          "a?b",
          "\\\\cmd.exe",
          "$(id)",
          "'",
          "\\*b\\?c",
          "(a|b)",
          "ünal",
          "*",
          "[c]",
          "end$",
          "^start",
          "s",
          "k",
          "é",
          "\"whoami\"",
          "10.0.0.",
          "tabs\tand");

  private static final List<String> EXPRESSIONS =
      List.of(
          "^root",
          "e$",
          "[a-c]\\\\?W",
          "(?i)FAILURE",
          "\\d+\\.\\d",
          "\\bid\\b",
          "^$",
          "a\\*b",
          "(?:login|opened).*(?:from|for)",
          "\\w\\s\\w",
          "[^\\w\\s]{2}",
          "x?",
          "\\u00e9");

  /** What a rule means of a line is what grep makes of it. */
  @Test
  void keywordsAreFoundAsTheyAreMeant() throws IOException {
    int rounds = 300;
    Shell.assumeGrep(rounds * LINES.size());
    var random = new Random(20261124);
    int found = 0;
    for (int i = 0; i < rounds; i++) {
      String rule = rule(random);
      RuleFile file = RuleReader.read("rule.yml", rule.getBytes(StandardCharsets.UTF_8));
      Query query =
          Lowering.lower((Rule.DetectionRule) file.rules().getFirst()).queries().getFirst();
      Conversion conversion = new Grep().convert(file, Request.DEFAULT);
      assertThat(conversion.problems()).as(rule).isEmpty();
      String expected =
          LINES.stream()
              .filter(line -> holds(query, line))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      Shell.Ran ran = Shell.run(conversion.outputs().getFirst(), lines(LINES));
      assertThat(ran.errors()).isEmpty();
      assertThat(ran.output()).as(rule + conversion.outputs()).isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(found).isBetween(rounds / 3, rounds);
  }

  private static String rule(Random random) {
    var detection = new StringBuilder();
    for (String name : List.of("a", "b", "c")) {
      detection.append("  ").append(name).append(":\n");
      for (int i = random.nextInt(3); i >= 0; i--) {
        detection
            .append("  - ")
            .append(random.nextInt(4) == 0 ? expression(random) : quoted(any(PIECES, random)))
            .append('\n');
      }
    }
    List<String> conditions =
        List.of("a and not b", "a or not (b and c)", "not 1 of them", "not (not a or b)", "a or b");
    return "title: t\nlogsource: {category: c}\ndetection:\n"
        + detection
        + "  condition: "
        + any(conditions, random)
        + "\n";
  }

  private static String expression(Random random) {
    return "'|re': " + quoted(any(EXPRESSIONS, random));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static boolean holds(Query query, String line) {
    return switch (query) {
      case Query.And and -> and.terms().stream().allMatch(term -> holds(term, line));
      case Query.Or or -> or.terms().stream().anyMatch(term -> holds(term, line));
      case Query.Not not -> !holds(not.term(), line);
      case Query.Has has -> throw new AssertionError("a line has no fields: " + has);
      case Query.Anywhere(Check.Matches(Pattern pattern, boolean cased), var origin) ->
          pattern.open(true, true).matches(line, cased);
      case Query.Anywhere(Check.Finds(var regex), var origin) -> new RegexMatcher(regex).find(line);
      case Query.Anywhere anywhere -> throw new AssertionError("no keyword: " + anywhere);
    };
  }

  @Test
  void valuesAreNoPartOfLongerOnes() throws IOException {
    Shell.assumeGrep(1);
    assertThat(
            found(
                "{EventID: 400}",
                "EventID=400",
                "\"EventID\":400,",
                "EventID: 400.",
                "pid=4001",
                "at 400.5",
                "-400",
                "<EventID>400</EventID>"))
        .containsExactly(
            "EventID=400", "\"EventID\":400,", "EventID: 400.", "<EventID>400</EventID>");
    assertThat(found("{Image: cmd.exe}", "Image=CMD.EXE", "Image=C:\\cmd.exe", "cmd.exe2"))
        .containsExactly("Image=CMD.EXE");
    assertThat(found("{Image|endswith: '\\cmd.exe'}", "Image='C:\\cmd.exe'", "C:\\cmd.exes"))
        .containsExactly("Image='C:\\cmd.exe'");
    assertThat(found("{User|startswith: adm}", "User=admin", "User=badmin", "[Administrator]"))
        .containsExactly("User=admin", "[Administrator]");
    assertThat(found("{User|cased: Adm}", "User=Adm", "User=adm")).containsExactly("User=Adm");
    assertThat(
            found("{Ip|cidr: 172.16.0.0/12}", "src=172.31.0.9", "src=172.32.0.9", "172.16.0.1:80"))
        .containsExactly("src=172.31.0.9", "172.16.0.1:80");
    assertThat(found("{Ip|cidr: 10.1.0.0/16}", "src=10.1.2.3", "src=110.1.2.3", "10.12.0.1"))
        .containsExactly("src=10.1.2.3");
    assertThat(found("{User|re: '^a.c$'}", "User=abc", "User=xabc", "User=abcd", "abc, d"))
        .containsExactly("User=abc", "abc, d");
  }

  @Test
  void missingAndEmptyFieldsAreKnownByTheirNames() throws IOException {
    Shell.assumeGrep(1);
    String[] lines = {
      "User=a b=c", "User= b=c", "User=\"\"", "{\"User\": null}", "UserName=x", "b"
    };
    assertThat(found("{User: null}", lines)).containsExactly("{\"User\": null}", "UserName=x", "b");
    assertThat(found("{User: ''}", lines)).containsExactly("User= b=c", "User=\"\"");
    assertThat(found("{User|exists: true}", lines)).hasSize(4).doesNotContain("UserName=x", "b");
  }

  private static List<String> found(String selection, String... lines) throws IOException {
    String rule =
        "title: t\nlogsource: {category: c}\ndetection:\n  a: " + selection + "\n  condition: a\n";
    return Shell.run(command(rule), lines(List.of(lines))).output().lines().toList();
  }

  private static String command(String rule) {
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    return new Grep()
        .convert(RuleReader.read("rule.yml", bytes), Request.DEFAULT)
        .outputs()
        .getFirst();
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  @Test
  void grepTakesEveryFixture() throws IOException {
    Shell.assumeGrep(TargetFixturesTest.folders().size());
    for (Path folder : TargetFixturesTest.folders()) {
      for (String format : new Grep().formats()) {
        assertTaken(folder.resolve("rule.yml"), format);
      }
    }
  }

  /** A command for each of SigmaHQ's rules; with {@code -Dlong=true} for all, else for some. */
  @Test
  void grepTakesTheRulesOfSigmahq() throws IOException {
    Path rules = Truth.path("corpus/sigma-2026/rules", 2 * SIGMAHQ);
    Shell.assumeGrep(2 * SIGMAHQ);
    int each = Boolean.getBoolean("long") ? 1 : 40;
    List<Path> files;
    try (Stream<Path> all = Files.walk(rules)) {
      files = all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
    int refused = 0;
    int refusedOfJson = 0;
    for (int i = 0; i < files.size(); i += each) {
      refused += assertTaken(files.get(i), Request.DEFAULT_FORMAT) ? 0 : 1;
      refusedOfJson += assertTaken(files.get(i), "json") ? 0 : 1;
    }
    System.out.printf("grep refuses %d of SigmaHQ's rules, %d of JSON%n", refused, refusedOfJson);
    assertThat(refused).isLessThanOrEqualTo(7);
    assertThat(refusedOfJson).isLessThanOrEqualTo(30);
  }

  /** Whether there was something to take. */
  private static boolean assertTaken(Path file, String format) throws IOException {
    RuleFile rule = RuleReader.read(file.toString(), Files.readAllBytes(file));
    var request = Request.of(format, Map.of(), false, PipelineStack.EMPTY);
    Conversion conversion = new Grep().convert(rule, request);
    for (String command : conversion.ok() ? conversion.outputs() : List.<String>of()) {
      Shell.Ran ran = Shell.run(command, "\n");
      assertThat(ran.errors()).as(file + "\n" + command).isEmpty();
      assertThat(ran.status()).isLessThan(2);
    }
    return conversion.ok();
  }
}
