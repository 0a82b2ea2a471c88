package assay.collection;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.rule.Condition;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.rule.WrittenCondition;
import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Finding;
import assay.source.Span;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever the files hold, linking them ends without an exception, rules follow those they name,
 * and filtered rules are whole. {@code -Dlong=true} takes fifty times as many.
 */
class CollectionFuzzTest {

  private static final int ROUNDS = Boolean.getBoolean("long") ? 250_000 : 5_000;

  @Test
  void noFilesBreakTheCollection() throws IOException {
    List<List<String>> seeds = seeds();
    List<String> all = seeds.stream().flatMap(List::stream).toList();
    var random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      var lines = new ArrayList<>(seeds.get(random.nextInt(seeds.size())));
      for (int changes = random.nextInt(6); changes > 0; changes--) {
        change(lines, all, random);
      }
      check(lines, 1 + random.nextInt(3));
    }
  }

  /** The lines of each folder's files. */
  private static List<List<String>> seeds() throws IOException {
    var seeds = new ArrayList<List<String>>();
    for (Path folder : Testdata.list(Testdata.path("collections"))) {
      var lines = new ArrayList<String>();
      for (Path file : Testdata.list(folder)) {
        if (file.toString().endsWith(".yml")) {
          lines.addAll(Files.readAllLines(file));
          lines.add("---");
        }
      }
      seeds.add(lines);
    }
    return seeds;
  }

  private static void change(List<String> lines, List<String> all, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(5)) {
      case 0 -> lines.add(at, all.get(random.nextInt(all.size())));
      case 1 -> lines.set(at, all.get(random.nextInt(all.size())));
      case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
      case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
      default -> {
        int swap = random.nextInt(lines.size());
        lines.set(at, lines.get(swap));
        lines.set(swap, line);
      }
    }
  }

  /** The documents among {@code lines}, dealt out to so many files. */
  private static void check(List<String> lines, int count) {
    try {
      String[] documents = (String.join("\n", lines) + "\n").split("(?<=\n)---\n", -1);
      var files = new ArrayList<RuleFile>();
      for (int i = 0; i < count; i++) {
        var mine = new ArrayList<String>();
        for (int j = i; j < documents.length; j += count) {
          mine.add(documents[j]);
        }
        files.add(RuleReader.read(i + ".yml", String.join("---\n", mine).getBytes(UTF_8)));
      }
      check(RuleCollection.of(files));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError("in\n" + String.join("\n", lines), e);
    }
  }

  private static void check(RuleCollection collection) {
    for (Finding problem : collection.problems()) {
      holds(DiagnosticText.render(problem.diagnostic(), problem.source()).endsWith("\n"));
    }
    Set<CollectedRule> before = new HashSet<>();
    for (CollectedRule rule : collection.rules()) {
      collection.correlated(rule).ifPresent(named -> holds(before.containsAll(named)));
      collection.filtered(rule).ifPresent(CollectionFuzzTest::check);
      holds(before.add(rule));
    }
  }

  private static void check(FilteredRule filtered) {
    for (WrittenCondition condition : filtered.rule().conditions()) {
      inside(condition.expression().span(), filtered);
      if (!filtered.filters().isEmpty()) {
        List<Condition> terms = ((Condition.And) condition.expression()).terms();
        holds(terms.size() == filtered.filters().size() + 1);
        terms.stream().skip(1).forEach(term -> check(term, filtered));
      }
    }
    filtered.rule().detections().values().forEach(part -> inside(part.span(), filtered));
  }

  /** All names that a filter adds are those of detections that it adds. */
  private static void check(Condition condition, FilteredRule filtered) {
    inside(condition.span(), filtered);
    switch (condition) {
      case Condition.And and -> and.terms().forEach(term -> check(term, filtered));
      case Condition.Or or -> or.terms().forEach(term -> check(term, filtered));
      case Condition.Not not -> check(not.term(), filtered);
      case Condition.Named named -> {
        holds(named.name().startsWith("_filter_"));
        holds(filtered.rule().detections().containsKey(named.name()));
      }
      case Condition.Selector selector -> holds(false);
    }
  }

  private static void inside(Span span, FilteredRule filtered) {
    holds(span.end() <= filtered.source().source().text().length());
    Finding found = filtered.source().finding(Diagnostic.error("a", "a", span, "a"));
    holds(found.diagnostic().span().end() <= found.source().text().length());
  }

  private static void holds(boolean condition) {
    if (!condition) {
      throw new AssertionError("does not hold");
    }
  }
}
