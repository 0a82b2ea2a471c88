package assay.logs;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.ReferenceMatcher;
import assay.query.Lowered;
import assay.query.Lowering;
import assay.rule.CorrelationType;
import assay.rule.Modifier;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the page about the language are what it says they are. */
class RulesGuideTest {

  private static final String NONE = "–";

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Testdata.ROOT.resolve("docs/guide/rules.md"));
  }

  /** The cells of a row of a table, without the marks of code. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.replace("\\|", "\u0000").split("\\|", -1)) {
      String text = cell.strip().replace('\u0000', '|');
      boolean code = text.startsWith("`") && text.endsWith("`") && text.length() > 1;
      cells.add(code ? text.substring(1, text.length() - 1) : text);
    }
    return cells.subList(1, cells.size() - 1);
  }

  private static Lowered lowered(String rule) {
    RuleFile file = RuleReader.read("guide.yml", rule.getBytes(StandardCharsets.UTF_8));
    assertThat(file.problems()).as(rule).noneMatch(problem -> problem.isError());
    return Lowering.lower((Rule.DetectionRule) file.rules().getFirst());
  }

  private static boolean matches(String rule, String event) {
    try {
      return ReferenceMatcher.matches(
          lowered(rule).queries().getFirst(), JsonEvents.read(event).getFirst());
    } catch (JsonEvents.NotEvents e) {
      throw new AssertionError(event, e);
    }
  }

  private static String ofItem(String item) {
    return "title: t\nlogsource: {product: x}\ndetection:\n  s:\n    %s\n  condition: s\n"
        .formatted(item);
  }

  private static String event(String item, String value) {
    String field = item.substring(0, item.indexOf(item.contains("|") ? '|' : ':'));
    return "{\"%s\": %s}".formatted(field, value);
  }

  /** Rows whose cell {@code item} is an item, and those behind it a value each. */
  private static int verifyRows(String heading, int item) throws IOException {
    int rows = 0;
    List<String> lines = lines();
    for (int i = lines.indexOf(heading) + 2; lines.get(i).startsWith("|"); i++) {
      List<String> cells = cells(lines.get(i));
      String rule = ofItem(cells.get(item));
      String found = cells.get(cells.size() - 2);
      String other = cells.getLast();
      if (found.equals(NONE)) {
        assertThat(lowered(rule).queries()).as(lines.get(i)).isEmpty();
      } else {
        assertThat(matches(rule, event(cells.get(item), found))).as(lines.get(i)).isTrue();
      }
      if (!other.equals(NONE)) {
        assertThat(matches(rule, event(cells.get(item), other))).as(lines.get(i)).isFalse();
      }
      rows++;
    }
    return rows;
  }

  @Test
  void valuesMatchAsTheTableSays() throws IOException {
    assertThat(verifyRows("| item | value | matches | does not match |", 0)).isEqualTo(10);
  }

  @Test
  void modifiersMeanWhatTheTableSays() throws IOException {
    String heading = "| modifier | means | example | matches | does not match |";
    assertThat(verifyRows(heading, 2)).isEqualTo(Modifier.values().length);
    List<String> lines = lines();
    for (Modifier modifier : Modifier.values()) {
      assertThat(lines).anyMatch(line -> line.startsWith("| `" + modifier.id() + "` | "));
    }
  }

  @Test
  void rulesMatchAsTheirTablesSay() throws IOException {
    int events = 0;
    List<String> lines = lines();
    for (int i = lines.indexOf("| event | matches |"); i >= 0; i = next(lines, i)) {
      String rule = ruleAbove(lines, i);
      for (int row = i + 2; row < lines.size() && lines.get(row).startsWith("|"); row++) {
        List<String> cells = cells(lines.get(row));
        assertThat(matches(rule, cells.getFirst()))
            .as(lines.get(row))
            .isEqualTo(cells.getLast().equals("yes"));
        events++;
      }
    }
    assertThat(events).isEqualTo(9);
  }

  private static int next(List<String> lines, int heading) {
    for (int i = heading + 1; i < lines.size(); i++) {
      if (lines.get(i).equals("| event | matches |")) {
        return i;
      }
    }
    return -1;
  }

  private static String ruleAbove(List<String> lines, int heading) {
    int end = heading;
    while (!lines.get(end).equals("```")) {
      end--;
    }
    int start = end;
    while (!lines.get(start).equals("```yaml")) {
      start--;
    }
    return String.join("\n", lines.subList(start + 1, end)) + "\n";
  }

  @Test
  void everyExampleIsARule() throws IOException {
    List<String> lines = lines();
    int rules = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```yaml")) {
        int end = i + lines.subList(i, lines.size()).indexOf("```");
        byte[] rule = String.join("\n", lines.subList(i + 1, end)).getBytes(StandardCharsets.UTF_8);
        assertThat(RuleReader.read("guide.yml", rule).problems()).noneMatch(each -> each.isError());
        rules++;
      }
    }
    assertThat(rules).isEqualTo(5);
  }

  @Test
  void everyTypeOfCorrelationIsThere() throws IOException {
    String page = String.join("\n", lines());
    for (CorrelationType type : CorrelationType.values()) {
      assertThat(page).contains("`" + type.id() + "`");
    }
  }
}
