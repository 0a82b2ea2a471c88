package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fixes of retired techniques and moved tactics take whole collections to version 19.1. */
class AttackMigrationTest {

  private static final List<LintRule> CHECKS =
      List.of(new MovedAttackTactic(), new RetiredAttackId());

  /** More runs than any file needs: where two fixes meet, the second waits for the next run. */
  private static final int RUNS = 4;

  private static final Pattern TAG_LINE = Pattern.compile("\\s*- +['\"]?attack\\..*");

  private static final Pattern TAG = Pattern.compile("(?m)^\\s*- +['\"]?(attack\\.[\\w.-]+)");

  private static final String UNDECIDED =
      "write `attack.defense-impairment` or `attack.stealth`; no technique of the rule decides"
          + " which";

  private static final String NO_SUCCESSOR =
      "nothing took its place: look for what describes the rule today";

  /** What became of a collection. */
  private static final class Outcome {
    private int changed;
    private int findings;
    private final Map<String, Integer> left = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
  }

  private static Linter linter(AttackNames names) {
    return new Linter(
        CHECKS, new LintFacts(names, Taxonomy.NONE, Optional.empty()), LintOptions.NONE);
  }

  private static RuleFile read(String name, String text) {
    return RuleReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text after as many runs as change something. */
  private static String migrated(Linter linter, String name, String text, Outcome outcome) {
    List<Diagnostic> found = linter.check(read(name, text));
    outcome.findings += found.size();
    String now = text;
    for (int run = 0; run < RUNS; run++) {
      String fixed = Fixes.apply(now, found);
      if (fixed.equals(now)) {
        break;
      }
      now = fixed;
      found = linter.check(read(name, now));
    }
    found.forEach(left -> outcome.left.merge(left.help().orElse(""), 1, Integer::sum));
    if (!Fixes.apply(now, found).equals(now)) {
      outcome.wrong.add(name + ": is not done after " + RUNS + " runs");
    }
    if (!withoutAttackTags(now).equals(withoutAttackTags(text))) {
      outcome.wrong.add(name + ": more than tags changed");
    }
    if (tags(now).size() != Set.copyOf(tags(now)).size()
        && tags(text).size() == Set.copyOf(tags(text)).size()) {
      outcome.wrong.add(name + ": a tag twice");
    }
    outcome.changed += now.equals(text) ? 0 : 1;
    return now;
  }

  /** The lines of a text, and of those of tags and comments the comments alone. */
  private static List<String> withoutAttackTags(String text) {
    var lines = new ArrayList<String>();
    for (String line : text.lines().toList()) {
      boolean tag = TAG_LINE.matcher(line).matches();
      int comment = line.indexOf('#');
      if (tag || line.strip().startsWith("#")) {
        lines.add(comment < 0 ? "" : line.substring(comment));
      } else {
        lines.add(line);
      }
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** The tags of ATT&amp;CK in a text, in their order. */
  private static List<String> tags(String text) {
    return TAG.matcher(text).results().map(tag -> tag.group(1)).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  @Test
  void rulesOf2020NameWhatAttackHasToday() throws IOException {
    Path rules = Truth.path("golden/atc/inputs/sigma/rules", 673);
    Linter linter = linter(Edition.read(673).today());
    var outcome = new Outcome();
    for (Path file : files(rules)) {
      migrated(linter, file.toString(), Files.readString(file), outcome);
    }
    print("rules of 2020", outcome);
    assertThat(outcome.wrong).isEmpty();
    assertThat(outcome.left).containsExactly(entry(NO_SUCCESSOR, 47), entry(UNDECIDED, 29));
  }

  @Test
  void rulesTaggedByVersion18FindTheirWayTo19() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", 4_039);
    Edition edition = Edition.read(4_039);
    var backward = new Backward(edition.crosswalk());
    Linter linter = linter(edition.today());
    var outcome = new Outcome();
    int exact = 0;
    var other = new ArrayList<String>();
    for (Path file : files(corpus)) {
      String name = corpus.relativize(file).toString();
      String text = Files.readString(file);
      String before = backward.text(text);
      if (before.equals(text)) {
        continue;
      }
      String after = migrated(linter, name, before, outcome);
      Set<String> wanted = new TreeSet<>(tags(text));
      Set<String> got = new TreeSet<>(tags(after));
      if (wanted.equals(got)) {
        exact++;
      } else {
        other.add(name + " " + minus(wanted, got) + " " + minus(got, wanted));
      }
    }
    print("rules of 2026", outcome);
    assertThat(outcome.wrong).isEmpty();
    assertThat(outcome.left).containsExactly(entry(UNDECIDED, 159));
    assertThat(exact).isEqualTo(outcome.changed);
    assertThat(other).hasSize(159).allMatch(file -> file.contains("[attack.defense-evasion]"));
  }

  @Test
  void rulesOf2026AreTaggedByVersion19() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", 4_039);
    List<LintRule> checks =
        List.of(
            new MovedAttackTactic(),
            new RetiredAttackId(),
            new TacticWithoutTechnique(),
            new TechniqueWithoutTactic(),
            new UnknownAttackTag());
    Linter linter =
        new Linter(
            checks,
            new LintFacts(Edition.read(4_039).today(), Taxonomy.NONE, Optional.empty()),
            LintOptions.NONE);
    var counts = new TreeMap<String, Integer>();
    for (Path file : files(corpus)) {
      linter
          .check(read(file.toString(), Files.readString(file)))
          .forEach(found -> counts.merge(found.id(), 1, Integer::sum));
    }
    assertThat(counts)
        .containsExactly(
            entry("moved-attack-tactic", 81),
            entry("retired-attack-id", 14),
            entry("tactic-without-technique", 511),
            entry("technique-without-tactic", 65),
            entry("unknown-attack-tag", 112));
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static void print(String what, Outcome outcome) {
    System.out.printf(
        "%s: %,d findings, %,d files changed, left: %s%n",
        what, outcome.findings, outcome.changed, outcome.left);
  }

  /** Writes the tags of version 19 as those of version 18. */
  private static final class Backward {

    private static final Pattern LINE =
        Pattern.compile("(?m)^( *- attack\\.)([a-z0-9.-]+)[ \\t]*(\\r?\\n)");
    private static final Set<String> PARTS = Set.of("stealth", "defense-impairment");

    /** For each technique of 19 those of 18 that became it. */
    private final Map<String, List<String>> origins = new TreeMap<>();

    Backward(Map<String, String> crosswalk) {
      new TreeMap<>(crosswalk)
          .forEach(
              (old, today) -> origins.computeIfAbsent(today, id -> new ArrayList<>()).add(old));
    }

    String text(String text) {
      var out = new StringBuilder();
      var matcher = LINE.matcher(text);
      boolean moved = false;
      int done = 0;
      int turn = text.length();
      while (matcher.find()) {
        out.append(text, done, matcher.start());
        done = matcher.end();
        String name = matcher.group(2);
        List<String> from = origins.getOrDefault(name, List.of());
        if (PARTS.contains(name)) {
          if (!moved) {
            out.append(matcher.group(1)).append("defense-evasion").append(matcher.group(3));
          }
          moved = true;
        } else if (!from.isEmpty()) {
          String old = from.get(turn++ % from.size());
          out.append(matcher.group(1)).append(old).append(matcher.group(3));
        } else {
          out.append(matcher.group());
        }
      }
      return out.append(text.substring(done)).toString();
    }
  }
}
