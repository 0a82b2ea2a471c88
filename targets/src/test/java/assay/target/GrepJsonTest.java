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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Commands of grep for lines of JSON, run by GNU grep. */
class GrepJsonTest {

  private static final List<String> VALUES =
      List.of(
          "C:\\Windows\\cmd.exe",
          "cmd.exe",
          "say \"f\": \"cmd.exe\"",
          "a\nb",
          "Ünal",
          "ünal/x",
          "",
          "null",
          "a*b?c",
          "\\\\server\\share",
          "tab\there",
          "x\": \"y",
          "aa",
          "{\"f\": 1}",
          "[ab]",
          "\\",
          "\"",
          "line\r\nend",
          "e\u0301é",
          "root,admin");

  private static final List<String> ITEMS =
      List.of(
          "f: '%s'",
          "f|contains: '%s'",
          "f|startswith: '%s'",
          "f|endswith: '%s'",
          "g|cased: '%s'",
          "f: ['%s', aa]",
          "f|contains|all: ['%s', e]");

  private static final List<String> PIECES =
      List.of(
          "cmd.exe",
          "\\cmd.exe",
          "C:\\*",
          "x?",
          "a?b",
          "\"",
          "ÜNAL",
          "unal",
          "*x",
          "y",
          "\\\\\\\\server*",
          "tab",
          "AA",
          "null",
          "a\\*b\\?c",
          "[ab]",
          "f",
          ": ",
          "\\",
          ",admin",
          "é",
          "*e*d",
          "");

  private static final List<String> EXPRESSIONS =
      List.of(
          "^cmd",
          "exe$",
          "^[^a-z]+$",
          "\\\\\\w+\\\\",
          "a.b",
          "(?s)a.b",
          "[\"/]x?",
          "^$",
          "^.{2}$",
          "\\s",
          "(?i)C:.*CMD",
          "\\A(?:aa|null)\\z",
          "[\\\\n]",
          "\"y?");

  private record Line(Map<String, String> event, String json) {}

  private static List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < VALUES.size(); i++) {
      Map<String, String> event = new LinkedHashMap<>();
      event.put("f", VALUES.get(i));
      if (i % 3 > 0) {
        event.put("g", VALUES.get((i * 7 + 1) % VALUES.size()));
      }
      lines.add(new Line(event, json(event, i)));
      Map<String, String> other = Map.of("g", VALUES.get(i));
      lines.add(new Line(other, json(other, i + 1)));
    }
    return lines;
  }

  private static String json(Map<String, String> event, int style) {
    String colon = style % 2 == 0 ? ":" : ": ";
    return event.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\"" + colon + "\"" + text(field.getValue(), style))
        .collect(Collectors.joining(style % 2 == 0 ? "\"," : "\", ", "{", "\"}"));
  }

  private static String text(String text, int style) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append(style % 3 == 0 ? "\\u000a" : "\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '/' -> out.append(style % 3 == 0 ? "\\/" : "/");
        default -> out.append(c > 127 && style % 3 == 0 ? "\\u%04X".formatted((int) c) : c + "");
      }
    }
    return out.toString();
  }

  /** What a rule means of an event is what grep makes of its line. */
  @Test
  void fieldsAreFoundAsTheyAreMeant() throws IOException {
    int rounds = 400;
    List<Line> lines = lines();
    Shell.assumeGrep(rounds * lines.size());
    var random = new Random(20261125);
    String input = lines.stream().map(line -> line.json() + "\n").collect(Collectors.joining());
    int found = 0;
    for (int i = 0; i < rounds; i++) {
      String rule = rule(random);
      RuleFile file = RuleReader.read("rule.yml", rule.getBytes(StandardCharsets.UTF_8));
      assertThat(file.problems().stream().filter(p -> p.isError())).as(rule).isEmpty();
      Query query =
          Lowering.lower((Rule.DetectionRule) file.rules().getFirst()).queries().getFirst();
      var request = Request.of("json", Map.of(), false, PipelineStack.EMPTY);
      Conversion conversion = new Grep().convert(file, request);
      assertThat(conversion.problems()).as(rule).isEmpty();
      List<String> expected =
          lines.stream().filter(line -> holds(query, line.event())).map(Line::json).toList();
      boolean codes = !rule.contains("|re");
      expected = expected.stream().filter(line -> codes || !line.contains("\\u")).toList();
      Shell.Ran ran = Shell.run(conversion.outputs().getFirst(), input);
      assertThat(ran.errors()).isEmpty();
      assertThat(ran.output().lines().filter(line -> codes || !line.contains("\\u")).toList())
          .as(rule + conversion.outputs())
          .isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(rounds / 2);
  }

  private static String rule(Random random) {
    var rule = new StringBuilder("title: t\nlogsource: {category: c}\ndetection:\n");
    for (String name : List.of("a", "b")) {
      rule.append("  ").append(name).append(": ");
      switch (random.nextInt(6)) {
        case 0 -> rule.append("{f|re: ").append(quoted(any(EXPRESSIONS, random))).append('}');
        case 1 -> rule.append("['").append(any(PIECES.subList(1, 22), random)).append("', zz]");
        case 2 -> rule.append(random.nextBoolean() ? "{g: null}" : "{g|exists: true}");
        default ->
            rule.append('{').append(any(ITEMS, random).formatted(any(PIECES, random))).append('}');
      }
      rule.append('\n');
    }
    String condition = any(List.of("a and not b", "a or b", "not a", "a and b"), random);
    return rule.append("  condition: ").append(condition).append('\n').toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static boolean holds(Query query, Map<String, String> event) {
    return switch (query) {
      case Query.And and -> and.terms().stream().allMatch(term -> holds(term, event));
      case Query.Or or -> or.terms().stream().anyMatch(term -> holds(term, event));
      case Query.Not not -> !holds(not.term(), event);
      case Query.Has(String field, Check.IsNull none, var origin) -> !event.containsKey(field);
      case Query.Has(String field, Check check, var origin) ->
          event.containsKey(field) && holds(check, event.get(field));
      case Query.Anywhere(Check.Matches(Pattern pattern, boolean cased), var origin) ->
          event.values().stream().anyMatch(value -> pattern.open(true, true).matches(value, cased));
      case Query.Anywhere anywhere -> throw new AssertionError("no keyword: " + anywhere);
    };
  }

  private static boolean holds(Check check, String value) {
    return switch (check) {
      case Check.Matches(Pattern pattern, boolean cased) -> pattern.matches(value, cased);
      case Check.Finds(var regex) -> new RegexMatcher(regex).find(value);
      case Check.Exists exists -> true;
      default -> throw new AssertionError("not asked here: " + check);
    };
  }
}
