package assay.prove;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import assay.rule.Pattern;
import assay.target.Conversion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No value and no name of a field ends its own quotation: it finds the event that has it. */
class InjectionTest {

  private static final List<String> PIECES =
      List.of(
          "'", "''", "\"", "\"\"", "`", "\\", "\\\\", "\n", "\r", "\t", "--", "/*", "*/", "#", ";",
          "|", "||", "&&", "$(", "${", "$$", "{", "}", "[", "]", "(", ")", "%", "_", "*", "?", "!",
          "~", "^", ":", "<", ">", "=", "@", "OR 1=1", " AND ", "NOT", "E'", "\\'", "\\\"",
          "' OR '", "'--", "*:*", "/.*/", "\u0001", "\u2028", "ä", "🙂", "\uFEFF");

  private static final boolean LONG = Boolean.getBoolean("long");
  private static final String PLAIN = "field";

  /** Each piece alone, within letters, and beside each other. */
  private static List<String> values() {
    var values = new TreeSet<String>();
    for (String one : PIECES) {
      values.add(one);
      values.add("a" + one + "b");
      for (String other : LONG ? PIECES : List.of("'", "\\")) {
        values.add(one + "x" + other);
      }
    }
    return List.copyOf(values);
  }

  @TestFactory
  Stream<DynamicTest> valuesStayWithinTheirQuotation() {
    return engines()
        .map(
            start -> DynamicTest.dynamicTest(start.name(), () -> askForEachValue(start, values())));
  }

  @TestFactory
  Stream<DynamicTest> namesStayWithinTheirQuotation() {
    List<String> names = PIECES.stream().filter(piece -> piece.indexOf('|') < 0).toList();
    return engines()
        .map(start -> DynamicTest.dynamicTest(start.name(), () -> askForEachName(start, names)));
  }

  private static Stream<Engines.Start> engines() {
    return (LONG ? Engines.all() : Engines.quick()).stream();
  }

  private static void askForEachValue(Engines.Start start, List<String> values) throws Exception {
    var events = values.stream().map(value -> event(PLAIN, value)).toList();
    List<String> folded = values.stream().map(Pattern::fold).toList();
    var wrong = new ArrayList<String>();
    try (Engine engine = start.opening().open()) {
      engine.load(new TreeSet<>(List.of(PLAIN)), events);
      for (String value : values) {
        BitSet same = same(value, folded);
        ask(engine, PLAIN, Pattern.literal(value).written(), same, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Which of {@code folded} differ from {@code value} by case at most. */
  private static BitSet same(String value, List<String> folded) {
    String wanted = Pattern.fold(value);
    var same = new BitSet();
    for (int i = 0; i < folded.size(); i++) {
      same.set(i, folded.get(i).equals(wanted));
    }
    return same;
  }

  private static void askForEachName(Engines.Start start, List<String> pieces) throws Exception {
    var wrong = new ArrayList<String>();
    try (Engine engine = start.opening().open()) {
      for (String piece : pieces) {
        String name = "n" + piece + "m";
        engine.load(new TreeSet<>(List.of(name)), List.of(event("other", "v"), event(name, "v")));
        var second = new BitSet();
        second.set(1);
        ask(engine, name, "v", second, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static TreeEvent event(String field, String value) {
    return new TreeEvent(new EventValue.Structure(Map.of(field, new EventValue.Text(value))));
  }

  private static void ask(
      Engine engine, String field, String value, BitSet expected, List<String> wrong) {
    String rule =
        "title: t\nlogsource:\n  product: p\ndetection:\n  s:\n    %s: %s\n  condition: s\n"
            .formatted(yaml(field), yaml(value));
    Conversion conversion = Proof.convert(Case.of("rule.yml", rule.getBytes(UTF_8)), engine);
    String query = String.join("\n", conversion.outputs());
    try {
      BitSet found = engine.find(query);
      if (!found.equals(expected)) {
        wrong.add("%s found %s instead of %s".formatted(query, found, expected));
      }
    } catch (Exception e) {
      wrong.add(query + " " + conversion.problems() + ": " + e.getMessage());
    }
  }

  private static String yaml(String text) {
    return RandomRules.quoted(text);
  }
}
