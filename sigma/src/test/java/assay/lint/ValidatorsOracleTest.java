package assay.lint;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Testdata;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each check that has a name of pySigma's finds the same files of SigmaHQ's rules as pySigma does.
 * Where it does not, {@code testdata/oracle/validators.tsv} says so and why: a file by its name, or
 * so many files; and what it says must be so.
 *
 * <p>pySigma judged with ATT&amp;CK 18.1 and so does this test. It passed over the rules whose
 * condition it cannot read, and so does this test.
 */
class ValidatorsOracleTest {

  private static final int FINDINGS = 3_767;

  /** Issues that are not called like the validator that raises them. */
  private static final Map<String, String> VALIDATORS =
      Map.of(
          "IdentifierCollisionIssue", "identifier_uniqueness",
          "InvalidATTACKTagIssue", "attacktag",
          "InvalidD3FENDagIssue", "d3_fendtag",
          "WildcardInsteadOfContainsIssue", "wildcards_instead_of_modifiers",
          "WildcardInsteadOfEndswithIssue", "wildcards_instead_of_modifiers",
          "WildcardInsteadOfStartswithIssue", "wildcards_instead_of_modifiers");

  /** The validators that raise an InvalidPatternTagIssue, by the namespace of the tag. */
  private static final Map<String, String> TAG_VALIDATORS =
      Map.of("car", "cartag", "cve", "cvetag", "detection", "detection_tag", "stp", "stptag");

  private static final Map<String, Set<String>> OURS = new TreeMap<>();
  private static final Map<String, Set<String>> THEIRS = new HashMap<>();
  private static final Map<String, Integer> COUNTS = new TreeMap<>();
  private static final Set<String> PASSED_OVER = new TreeSet<>();

  /** What the table says of one check on one side. */
  private record Row(String file, String why) {
    int count() {
      String[] words = file.split(" ", -1);
      return words.length == 2 && words[1].equals("files") ? Integer.parseInt(words[0]) : 0;
    }
  }

  @BeforeAll
  static void readAll() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", FINDINGS);
    Map<String, String> byClass = validatorsByClass();
    for (Json issue : Json.read(Truth.path("golden/pysigma/validators.jsonl.gz", FINDINGS))) {
      THEIRS
          .computeIfAbsent(validator(issue, byClass), name -> new TreeSet<>())
          .addAll(issue.get("rules").texts());
    }
    var facts =
        new LintFacts(Edition.read(FINDINGS).before(), Taxonomy.builtIn(), TestFacts.FACTS.today());
    var linter = new Linter(LintRules.ALL, facts, LintOptions.NONE);
    for (Path file : rules(corpus)) {
      String name = corpus.relativize(file).toString().replace('\\', '/');
      RuleFile read = RuleReader.read(name, Files.readAllBytes(file));
      if (isReadByPySigma(read)) {
        linter.check(read).forEach(finding -> add(finding, name));
      } else {
        PASSED_OVER.add(name);
      }
    }
  }

  private static void add(Diagnostic finding, String file) {
    OURS.computeIfAbsent(finding.id(), id -> new TreeSet<>()).add(file);
    COUNTS.merge(finding.id(), 1, Integer::sum);
  }

  private static List<Path> rules(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  /** Whether every rule has conditions, and none of them is of the language before Sigma 2. */
  private static boolean isReadByPySigma(RuleFile file) {
    for (Rule rule : file.rules()) {
      if (rule instanceof Rule.DetectionRule detection
          && (detection.conditions().isEmpty()
              || detection.conditions().stream()
                  .anyMatch(condition -> condition.aggregation().isPresent()))) {
        return false;
      }
    }
    return !file.rules().isEmpty();
  }

  private static Map<String, String> validatorsByClass() {
    Json meta = Json.read(Truth.path("golden/pysigma/validators-meta.json", FINDINGS)).getFirst();
    return meta.fields().entrySet().stream()
        .collect(
            toMap(
                entry -> entry.getValue().get("class").text().replaceFirst("Validator$", "Issue"),
                Map.Entry::getKey));
  }

  private static String validator(Json issue, Map<String, String> byClass) {
    String kind = issue.get("issue").text();
    if (kind.equals("InvalidPatternTagIssue")) {
      String tag = issue.get("tag").text();
      return TAG_VALIDATORS.getOrDefault(tag.substring(0, tag.indexOf('.')), kind);
    }
    return VALIDATORS.getOrDefault(kind, byClass.getOrDefault(kind, kind));
  }

  @Test
  void checksFindTheFilesThatPySigmaFinds() {
    Map<String, List<Row>> table = table();
    var wrong = new ArrayList<String>();
    for (String alias : aliases()) {
      Set<String> ours = new TreeSet<>();
      for (LintRule check : LintRules.ALL) {
        if (check.aliases().contains(alias)) {
          ours.addAll(OURS.getOrDefault(check.id(), Set.of()));
        }
      }
      Set<String> theirs = THEIRS.getOrDefault(alias, Set.of());
      differ(alias, "only Assay", without(ours, theirs), table, wrong);
      differ(alias, "only pySigma", without(theirs, ours), table, wrong);
    }
    table.keySet().forEach(key -> wrong.add(key + "\tis listed, and there is no such check"));
    assertThat(wrong).isEmpty();
  }

  private static void differ(
      String alias,
      String side,
      Set<String> files,
      Map<String, List<Row>> table,
      List<String> wrong) {
    List<Row> rows = Optional.ofNullable(table.remove(alias + "\t" + side)).orElse(List.of());
    Set<String> rest = new TreeSet<>(files);
    int counted = 0;
    for (Row row : rows) {
      counted += row.count();
      if (row.count() == 0 && !rest.remove(row.file())) {
        wrong.add("%s\t%s\t%s\tis listed and does not differ".formatted(alias, row.file(), side));
      }
    }
    if (counted != rest.size()) {
      wrong.add("%s\t%d files\t%s\t%d listed".formatted(alias, rest.size(), side, counted));
      rest.stream().limit(60).forEach(file -> wrong.add(alias + "\t" + file + "\t" + side));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static Set<String> aliases() {
    var found = new TreeSet<String>();
    LintRules.ALL.forEach(check -> found.addAll(check.aliases()));
    return found;
  }

  /** The rows of the table by the name that pySigma gives the check, and the side. */
  private static Map<String, List<Row>> table() {
    var rows = new TreeMap<String, List<Row>>();
    for (String[] row : Testdata.table("oracle/validators.tsv")) {
      assertThat(row).as(row[0]).hasSize(4).doesNotContain("");
      assertThat(row[2]).isIn("only Assay", "only pySigma");
      rows.computeIfAbsent(row[0] + "\t" + row[2], key -> new ArrayList<>())
          .add(new Row(row[1], row[3]));
    }
    return rows;
  }

  @Test
  void theNamesAreThoseOfPySigma() {
    Set<String> known =
        Json.read(Truth.path("golden/pysigma/validators-meta.json", FINDINGS))
            .getFirst()
            .fields()
            .keySet();
    assertThat(known).containsAll(aliases());
    assertThat(known).containsAll(THEIRS.keySet());
  }

  @Test
  void onlyRulesInNoLanguageOfTodayArePassedOver() {
    System.out.println("findings of 2026 with ATT&CK 18.1: " + COUNTS);
    assertThat(PASSED_OVER)
        .hasSize(59)
        .allMatch(file -> file.startsWith("unsupported/") || file.startsWith("deprecated/"));
  }
}
