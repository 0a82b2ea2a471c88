package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.rule.Value;
import assay.rule.WrittenCondition;
import assay.source.Diagnostic;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * After all safe fixes, each of SigmaHQ's rules is read as before, means the same, keeps its
 * comments, and has no more fixes.
 */
class SafeFixesTest {

  private static final int MOST_ROUNDS = 100;

  private static final Linter LINTER =
      new Linter(
          LintRules.ALL,
          new LintFacts(AttackNames.NONE, Taxonomy.builtIn(), Optional.empty()),
          LintOptions.NONE);

  private int changed;
  private int removed;

  @Test
  void rulesMeanTheSameAfterTheirSafeFixes() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", 4_039);
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
        verify(corpus.relativize(file).toString(), Files.readString(file));
      }
    }
    System.out.printf("safe fixes changed %,d files and took %,d values out%n", changed, removed);
    assertThat(changed).isGreaterThan(100);
    assertThat(removed).isGreaterThan(200);
  }

  private void verify(String name, String before) {
    String after = mended(name, before);
    if (!after.equals(before)) {
      changed++;
      RuleFile one = read(name, before);
      RuleFile other = read(name, after);
      assertThat(errors(other)).as(name).isEqualTo(errors(one));
      assertThat(comments(after)).as(name).isEqualTo(comments(before));
      assertThat(other.rules()).as(name).hasSameSizeAs(one.rules());
      for (int i = 0; i < one.rules().size(); i++) {
        if (one.rules().get(i) instanceof Rule.DetectionRule a
            && other.rules().get(i) instanceof Rule.DetectionRule b) {
          same(name, a, b);
        }
      }
    }
  }

  private static RuleFile read(String name, String text) {
    return RuleReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mended(String name, String text) {
    String now = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = Fixes.apply(now, LINTER.check(read(name, now)));
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
    throw new AssertionError("fixes of %s never end".formatted(name));
  }

  private static List<String> errors(RuleFile file) {
    return file.problems().stream().filter(Diagnostic::isError).map(Diagnostic::message).toList();
  }

  private static List<String> comments(String text) {
    return text.lines()
        .map(line -> " " + line)
        .filter(line -> line.contains(" # "))
        .map(line -> line.substring(line.indexOf(" # ")))
        .toList();
  }

  private void same(String name, Rule.DetectionRule before, Rule.DetectionRule after) {
    assertThat(after.detections().keySet()).as(name).isEqualTo(before.detections().keySet());
    List<Detection.Item> one = items(before);
    List<Detection.Item> other = items(after);
    assertThat(other).as(name).hasSameSizeAs(one);
    for (int i = 0; i < one.size(); i++) {
      same(name, one.get(i), other.get(i));
    }
    assertThat(after.conditions()).as(name).hasSameSizeAs(before.conditions());
    List<String> names = List.copyOf(before.detections().keySet());
    for (int i = 0; i < before.conditions().size(); i++) {
      sameCondition(name, names, before.conditions().get(i), after.conditions().get(i));
    }
  }

  private static List<Detection.Item> items(Rule.DetectionRule rule) {
    var items = new ArrayList<Detection.Item>();
    rule.detections().values().forEach(part -> add(part, items));
    return items;
  }

  private static void add(Detection part, List<Detection.Item> items) {
    switch (part) {
      case Detection.AllOf all -> all.parts().forEach(each -> add(each, items));
      case Detection.AnyOf any -> any.parts().forEach(each -> add(each, items));
      case Detection.Item item -> items.add(item);
    }
  }

  /** The values that are left are those of before, and take in those that are gone. */
  private void same(String name, Detection.Item before, Detection.Item after) {
    assertThat(fieldOf(after)).as(name).isEqualTo(fieldOf(before));
    assertThat(after.has(Modifier.NEQ)).as(name).isEqualTo(before.has(Modifier.NEQ));
    boolean all = before.has(Modifier.ALL);
    assertThat(after.has(Modifier.ALL) || after.values().size() == 1)
        .as(name)
        .isEqualTo(all || after.values().size() == 1);
    Set<String> old = texts(before.values());
    Set<String> now = texts(after.values());
    assertThat(old).as(name).containsAll(now);
    for (Value value : before.values()) {
      if (!now.contains(text(value))) {
        removed++;
        assertThat(after.values().stream().anyMatch(left -> makesIdle(left, value, all)))
            .as("%s: %s", name, text(value))
            .isTrue();
      }
    }
  }

  /** Whether {@code gone} says nothing beside {@code left}, shown by texts of either. */
  private static boolean makesIdle(Value left, Value gone, boolean all) {
    return left instanceof Value.Text a
        && gone instanceof Value.Text b
        && (all ? isIn(a, b) : isIn(b, a));
  }

  private static boolean isIn(Value.Text narrow, Value.Text wide) {
    for (String filling : List.of("", "x", "\\", "a b", "*")) {
      var text = new StringBuilder();
      for (Pattern.Part part : narrow.pattern().parts()) {
        switch (part) {
          case Pattern.Literal(String literal) -> text.append(literal);
          case Pattern.Wildcard wildcard ->
              text.append(wildcard == Pattern.Wildcard.ONE ? "q" : filling);
          case Pattern.Dash dash -> text.append('\u2013');
          case Pattern.Placeholder placeholder -> text.append('%');
        }
      }
      if (!wide.pattern().matches(text.toString(), wide.cased())) {
        return false;
      }
    }
    return true;
  }

  private static String fieldOf(Detection.Item item) {
    return item.field().map(field -> field.text().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static Set<String> texts(List<Value> values) {
    var texts = new TreeSet<String>();
    values.forEach(value -> texts.add(text(value)));
    return texts;
  }

  /** A value without its place; wildcards side by side are one. */
  private static String text(Value value) {
    return switch (value) {
      case Value.Text text ->
          (text.cased() ? text.pattern() : text.pattern().folded()).parts()
              + Boolean.toString(text.cased());
      case Value.Expansion expansion -> texts(expansion.values()).toString();
      case Value.Expression regex when isText(regex.regex().text()) ->
          Pattern.literal(regex.regex().text().replace("\\", "")).open(true, true).parts() + "true";
      default -> value.toString().replaceAll("span=Span\\[[^]]*]", "");
    };
  }

  /** Whether an expression has letters and dashes alone, but for what backslashes make so. */
  private static boolean isText(String regex) {
    return regex
        .replaceAll("\\\\[$.(]", "")
        .chars()
        .allMatch(c -> Character.isLetter(c) || c == '-');
  }

  /** Conditions are the same if they hold for the same sets of detections. */
  private static void sameCondition(
      String name, List<String> names, WrittenCondition before, WrittenCondition after) {
    assertThat(after.aggregation().map(text -> text.text()))
        .as(name)
        .isEqualTo(before.aggregation().map(text -> text.text()));
    int sets = 1 << Math.min(names.size(), 12);
    for (int set = 0; set < sets; set++) {
      Map<String, Boolean> held = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        held.put(names.get(i), (set >> (i % 12) & 1) == 1);
      }
      assertThat(holds(after.expression(), held))
          .as(name)
          .isEqualTo(holds(before.expression(), held));
    }
  }

  private static boolean holds(Condition condition, Map<String, Boolean> held) {
    return switch (condition) {
      case Condition.And and -> and.terms().stream().allMatch(term -> holds(term, held));
      case Condition.Or or -> or.terms().stream().anyMatch(term -> holds(term, held));
      case Condition.Not not -> !holds(not.term(), held);
      case Condition.Named named -> held.getOrDefault(named.name(), false);
      case Condition.Selector selector -> {
        Stream<Boolean> selected =
            held.entrySet().stream()
                .filter(detection -> selector.selects(detection.getKey()))
                .map(Map.Entry::getValue);
        yield selector.quantifier() == Condition.Quantifier.ALL
            ? selected.allMatch(each -> each)
            : selected.anyMatch(each -> each);
      }
    };
  }
}
