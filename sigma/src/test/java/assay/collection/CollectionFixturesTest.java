package assay.collection;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.rule.Condition;
import assay.rule.Rule.CorrelationRule;
import assay.rule.Rule.DetectionRule;
import assay.rule.Rule.FilterRule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.DiagnosticText;
import assay.truth.Testdata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/collections} holds files of rules and {@code expected.txt}: the
 * rules in their order with what filters make of them, and what their authors are told.
 *
 * <p>{@code make update} writes what the code gives now; read the diff as an author would.
 */
class CollectionFixturesTest {

  private static final Path FOLDER = Testdata.path("collections");

  @TestFactory
  Stream<DynamicTest> rulesAreLinked() {
    return Testdata.list(FOLDER).stream()
        .map(
            folder ->
                dynamicTest(folder.getFileName().toString(), folder.toUri(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Path expected = folder.resolve("expected.txt");
    List<Path> rules =
        Testdata.list(folder).stream().filter(file -> !file.equals(expected)).toList();
    assertThat(rules).allMatch(file -> file.toString().endsWith(".yml"));
    RuleCollection collection = RuleCollection.of(rules.stream().map(file -> read(file)).toList());
    String shown = shown(collection);
    if (Testdata.UPDATE) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
    assertThat(collection.problems())
        .allSatisfy(problem -> assertThat(problem.diagnostic().help()).isPresent());
  }

  private static RuleFile read(Path file) {
    try {
      return RuleReader.read(Testdata.name(file), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(RuleCollection collection) {
    var lines = new ArrayList<String>();
    for (CollectedRule rule : collection.rules()) {
      lines.add((collection.isOutput(rule) ? "put out: " : "correlated: ") + rule.label());
      switch (rule.rule()) {
        case CorrelationRule correlation ->
            lines.add(
                "  of "
                    + collection
                        .correlated(rule)
                        .map(CollectionFixturesTest::labels)
                        .orElse("what is not there"));
        case DetectionRule detection -> filtered(collection.filtered(rule).orElseThrow(), lines);
        case FilterRule filter -> throw new AssertionError(filter);
      }
    }
    lines.add("");
    collection
        .problems()
        .forEach(
            problem -> lines.add(DiagnosticText.render(problem.diagnostic(), problem.source())));
    return String.join("\n", lines);
  }

  private static void filtered(FilteredRule filtered, List<String> lines) {
    if (filtered.filters().isEmpty()) {
      return;
    }
    lines.add("  filtered by " + labels(filtered.filters()));
    lines.add("  detections " + String.join(", ", filtered.rule().detections().keySet()));
    filtered
        .rule()
        .conditions()
        .forEach(condition -> lines.add("  condition " + text(condition.expression())));
  }

  private static String labels(List<CollectedRule> rules) {
    return rules.stream().map(CollectedRule::label).collect(joining(", "));
  }

  private static String text(Condition condition) {
    return switch (condition) {
      case Condition.And and -> joined(" and ", and.terms());
      case Condition.Or or -> joined(" or ", or.terms());
      case Condition.Not not -> "not " + text(not.term());
      case Condition.Named named -> named.name();
      case Condition.Selector selector ->
          selector.quantifier() + " of " + selector.names().orElse("them");
    };
  }

  private static String joined(String operator, List<Condition> terms) {
    return terms.stream().map(CollectionFixturesTest::text).collect(joining(operator, "(", ")"));
  }
}
