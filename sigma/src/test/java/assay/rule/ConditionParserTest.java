package assay.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How conditions bind and where their parts stand. What authors are told is in fixtures. */
class ConditionParserTest {

  private static final Set<String> NAMES =
      Set.of("a", "b", "c", "d", "sel_1", "sel_2", "filter-x", "_hidden", "notepad", "them", "all");

  @Test
  void orBindsLessThanAndAndAndLessThanNot() {
    assertThat(tree("a or b and c")).isEqualTo("(a or (b and c))");
    assertThat(tree("a and b or c")).isEqualTo("((a and b) or c)");
    assertThat(tree("not a and b")).isEqualTo("(not(a) and b)");
    assertThat(tree("not a or not b and c")).isEqualTo("(not(a) or (not(b) and c))");
    assertThat(tree("not 1 of sel_* and a")).isEqualTo("(not(any of sel_*) and a)");
  }

  @Test
  void equalOperatorsAreOneNode() {
    assertThat(tree("a and b and c and d")).isEqualTo("(a and b and c and d)");
    assertThat(tree("a or b or c")).isEqualTo("(a or b or c)");
  }

  @Test
  void bracketsAreKeptWhereTheyAreWritten() {
    assertThat(tree("(a or b) and c")).isEqualTo("((a or b) and c)");
    assertThat(tree("a or (b or c)")).isEqualTo("(a or (b or c))");
    assertThat(tree("((a))")).isEqualTo("a");
    assertThat(tree("not(a)and(b)")).isEqualTo("(not(a) and b)");
  }

  @Test
  void notMayBeRepeated() {
    assertThat(tree("not not a")).isEqualTo("not(not(a))");
    assertThat(tree("not (not a)")).isEqualTo("not(not(a))");
  }

  @Test
  void keywordsAreWholeWords() {
    assertThat(tree("notepad and not a")).isEqualTo("(notepad and not(a))");
    assertThat(tree("them and all")).isEqualTo("(them and all)");
    assertThat(tree("all of them")).isEqualTo("all of them");
    assertThat(tree("filter-x")).isEqualTo("filter-x");
  }

  @Test
  void selectorsTakePatternsNamesAndThem() {
    assertThat(tree("1 of sel_*")).isEqualTo("any of sel_*");
    assertThat(tree("any of *_1")).isEqualTo("any of *_1");
    assertThat(tree("all of s*l_*")).isEqualTo("all of s*l_*");
    assertThat(tree("1 of filter-*")).isEqualTo("any of filter-*");
    assertThat(tree("1 of a")).isEqualTo("any of a");
    assertThat(id("1 of sel")).isEqualTo("selector-without-match");
    assertThat(id("1 of SEL_*")).isEqualTo("selector-without-match");
    assertThat(id("1 of _*")).isEqualTo("selector-without-match");
  }

  @Test
  void patternsWithManyStarsAreSelectedInLinearTime() {
    String name = "x".repeat(500);
    assertThat(selects("*x".repeat(100) + "*y", name)).isFalse();
    assertThat(selects("*x".repeat(100) + "*", name)).isTrue();
    assertThat(selects("a*a", "a")).isFalse();
    assertThat(selects("a*a", "aa")).isTrue();
    assertThat(selects("*ab*ab*", "ab_ab")).isTrue();
    assertThat(selects("*ab*ab", "xab")).isFalse();
    assertThat(selects("**", "")).isTrue();
  }

  @Test
  void anAggregationIsKeptAsItIsWritten() {
    List<Diagnostic> problems = new ArrayList<>();
    WrittenCondition condition = parse("condition: a | count(b) by c > 5\n", problems);
    assertThat(problems).isEmpty();
    assertThat(condition.expression()).isInstanceOf(Condition.Named.class);
    assertThat(condition.aggregation())
        .contains(new Written("count(b) by c > 5", new Span(15, 32)));
  }

  @Test
  void everyPartOfAPlainConditionHasItsPlace() {
    assertThat(places("condition: a and not (b or 1 of sel_*)\n"))
        .containsExactly(
            "a and not (b or 1 of sel_*",
            "a",
            "not (b or 1 of sel_*",
            "b or 1 of sel_*",
            "b",
            "1 of sel_*");
  }

  @Test
  void placesAreFoundInQuotesAndBlocks() {
    List<String> parts = List.of("a", "b", "1 of sel_*");
    assertThat(leaves("condition: 'a or b or 1 of sel_*'\n")).isEqualTo(parts);
    assertThat(leaves("condition: \"a or b or 1 of sel_*\"\n")).isEqualTo(parts);
    assertThat(leaves("condition: |\n  a or b\n    or 1 of sel_*\n")).isEqualTo(parts);
    assertThat(leaves("condition: >-\n  a\n  or b\n\n  or 1 of sel_*")).isEqualTo(parts);
    assertThat(leaves("condition:\n  a or\n  b or\n  1 of sel_*\n")).isEqualTo(parts);
    assertThat(leaves("condition: 'a or\n\n   b   or 1 of sel_*'\n")).isEqualTo(parts);
    assertThat(leaves("condition: >2\r\n  a or\r\n  b or 1 of sel_*\r\n")).isEqualTo(parts);
  }

  /** What cannot be followed character by character is marked as a whole. */
  @Test
  void aConditionWithEscapesIsMarkedAsAWhole() {
    assertThat(leaves("condition: \"a or\\x20b\"\n"))
        .containsExactly("\"a or\\x20b\"", "\"a or\\x20b\"");
  }

  @Test
  void aHundredBracketsAreReadAndTenThousandAreRefused() {
    assertThat(tree("(".repeat(100) + "a" + ")".repeat(100))).isEqualTo("a");
    assertThat(id("(".repeat(10_000) + "a" + ")".repeat(10_000))).isEqualTo("condition-too-deep");
    assertThat(id("(".repeat(10_000))).isEqualTo("condition-too-deep");
    assertThat(id("not ".repeat(10_000) + "a")).isEqualTo("condition-too-deep");
    assertThat(tree("(a) and ".repeat(10_000) + "b")).startsWith("(a and a");
  }

  private static boolean selects(String pattern, String name) {
    return new Condition.Selector(Condition.Quantifier.ANY, Optional.of(pattern), new Span(0, 0))
        .selects(name);
  }

  private static String tree(String condition) {
    List<Diagnostic> problems = new ArrayList<>();
    WrittenCondition read = parse("condition: " + condition + "\n", problems);
    assertThat(problems).isEmpty();
    return tree(read.expression());
  }

  private static String tree(Condition condition) {
    return switch (condition) {
      case Condition.And and -> joined(and.terms(), " and ");
      case Condition.Or or -> joined(or.terms(), " or ");
      case Condition.Not not -> "not(" + tree(not.term()) + ")";
      case Condition.Named named -> named.name();
      case Condition.Selector selector ->
          (selector.quantifier() == Condition.Quantifier.ANY ? "any of " : "all of ")
              + selector.names().orElse("them");
    };
  }

  private static String joined(List<Condition> terms, String operator) {
    return terms.stream().map(ConditionParserTest::tree).collect(joining(operator, "(", ")"));
  }

  private static String id(String condition) {
    List<Diagnostic> problems = new ArrayList<>();
    parse("condition: " + condition + "\n", problems);
    assertThat(problems).hasSize(1);
    return problems.getFirst().id();
  }

  private static List<String> places(String file) {
    List<String> places = new ArrayList<>();
    walk(parse(file, new ArrayList<>()).expression(), new Source("x.yml", file), places, false);
    return places;
  }

  private static List<String> leaves(String file) {
    List<String> places = new ArrayList<>();
    walk(parse(file, new ArrayList<>()).expression(), new Source("x.yml", file), places, true);
    return places;
  }

  private static void walk(Condition node, Source source, List<String> out, boolean leavesOnly) {
    List<Condition> terms =
        switch (node) {
          case Condition.And and -> and.terms();
          case Condition.Or or -> or.terms();
          case Condition.Not not -> List.of(not.term());
          case Condition.Named named -> List.of();
          case Condition.Selector selector -> List.of();
        };
    if (terms.isEmpty() || !leavesOnly) {
      out.add(source.text(node.span()));
    }
    terms.forEach(term -> walk(term, source, out, leavesOnly));
  }

  /** The condition in a file of that one key; if there is none, there are problems. */
  private static WrittenCondition parse(String file, List<Diagnostic> problems) {
    Source source = new Source("x.yml", file);
    var map = (YamlNode.Mapping) YamlReader.read(source).documents().getFirst();
    var scalar = (YamlNode.Scalar) map.get("condition").orElseThrow();
    return ConditionParser.parse(source, scalar, NAMES, problems::add)
        .orElse(
            new WrittenCondition(new Condition.Named("none", new Span(0, 0)), Optional.empty()));
  }
}
