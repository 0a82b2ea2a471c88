package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a rule says, it says within quotation: no value becomes a part of the language. */
class QuotationTest {

  private static final List<String> PIECES =
      List.of(
          "\"", "'", "\\", "\\\\", "\n", "\r\n", "\t", "#", "--", "/*", "*/", "//", "|", "`",
          "$(id)", "${x}", "$x", "%", "&", ";", "\nEOF\n", "{{", "}}", "(", ")", "[", "]", "<", ">",
          "!", "^", "~", ":", "=", "*", "?", "a", "B", " ", "AND", "OR", " -or ", "\u2018",
          "\u2019", "\u201a", "\u201b", "\u201c", "\u2028", "\u0085", "\u0007", "é", "😀", "@", "+",
          "-", "/", ".", ",");

  /** How a value is asked for. */
  private static final List<String> ITEMS =
      List.of(
          "f: %s",
          "f|contains: %s",
          "f|startswith: %s",
          "f|endswith: %s",
          "f|cased: %s",
          "f: [%s, b]",
          "%s: b");

  private static final int ROUNDS = Boolean.getBoolean("long") ? 20_000 : 2_000;

  /** Rules of one item, in turn of each kind. */
  private static List<String> rules(int count, int seed) {
    var random = new Random(seed);
    var rules = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      String item = ITEMS.get(i % ITEMS.size()).formatted(yaml(text(random)));
      String title = yaml(text(random));
      rules.add(
          "title: %s\ndescription: %s\nlogsource: {product: windows}\n".formatted(title, title)
              + "detection:\n  a:\n    "
              + item
              + "\n  condition: a\n");
    }
    return rules;
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String yaml(String text) {
    var out = new StringBuilder("\"");
    text.chars()
        .forEach(c -> out.append(c < 128 ? "\\x%02x".formatted(c) : "\\u%04x".formatted(c)));
    return out.append('"').toString();
  }

  private static List<String> convert(QueryTarget target, String format, String rule) {
    var request = Request.of(format, Map.of(), false, PipelineStack.EMPTY);
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    Conversion conversion = target.convert(RuleReader.read("rule.yml", bytes), request);
    return conversion.ok() ? conversion.outputs() : List.of();
  }

  /** The shell gives grep two words, and grep takes them for an expression. */
  @Test
  void theShellReadsTwoWordsOfAGrep() throws IOException {
    Shell.assumeGrep(ROUNDS);
    int asked = 0;
    for (String rule : rules(ROUNDS / 10, 1)) {
      for (String format : new Grep().formats()) {
        for (String command : convert(new Grep(), format, rule)) {
          String count = "f() { echo $#; }; f " + command.substring("grep ".length());
          assertThat(Shell.run(count, "")).as(command).isEqualTo(new Shell.Ran(0, "2\n", ""));
          assertThat(Shell.run(command, "").errors()).as(command).isEmpty();
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(ROUNDS / 20);
  }

  /** What the shell hands to curl is the watch that the other format gives. */
  @Test
  void theShellLeavesAWatchAsItIs() throws IOException {
    int asked = 0;
    for (String rule : rules(ROUNDS / 10, 2)) {
      List<String> commands = convert(new Watcher(), "curl", rule);
      List<String> watches = convert(new Watcher(), Request.DEFAULT_FORMAT, rule);
      assertThat(commands).hasSameSizeAs(watches);
      for (int i = 0; i < commands.size(); i++) {
        String echo = "curl() { echo $#; cat; }; " + commands.get(i);
        assertThat(Shell.run(echo, ""))
            .isEqualTo(new Shell.Ran(0, "8\n" + watches.get(i) + "\n", ""));
        assertThat(templates(watches.get(i))).as(rule).isLessThanOrEqualTo(2);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(ROUNDS / 20);
  }

  /**
   * A value that begins with {@code <} or {@code >} is written in quotes, which hold braces too.
   */
  @Test
  void bracesInQuotesAreNoTemplate() {
    String rule =
        """
        title: t
        logsource: {product: windows}
        detection:
          a:
            f: '>{{ctx}}'
          condition: a
        """;

    List<String> watches = convert(new Watcher(), Request.DEFAULT_FORMAT, rule);

    assertThat(watches).hasSize(1).allMatch(watch -> templates(watch) == 2);
  }

  /** How many pairs of braces Watcher looks into: those in the body of the search. */
  private static long templates(String watch) {
    String body = watch.substring(watch.indexOf("\"body\": "), watch.indexOf("\"condition\": "));
    return Pattern.compile("\\{\\{").matcher(body).results().count();
  }

  private static final String QUOTED = "'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'";
  private static final String TEXT =
      "(?:%s|\\(%s(?: \\+ (?:\\[char\\]\\d+|%s))*\\))".formatted(QUOTED, QUOTED, QUOTED);
  private static final String COMPARED =
      "(?:\\$e\\[%s\\] -c?(?:eq|like|contains) %s|\\$e\\.ContainsKey\\(%s\\))"
          .formatted(TEXT, TEXT, TEXT);
  private static final Pattern POWERSHELL =
      Pattern.compile("  " + COMPARED + "(?: -or " + COMPARED + ")?\n}", Pattern.DOTALL);

  @Test
  void powershellReadsNothingWithinAText() {
    int asked = 0;
    for (String rule : rules(ROUNDS, 3)) {
      for (String command : convert(new Powershell(), Request.DEFAULT_FORMAT, rule)) {
        String last = command.substring(command.indexOf("\n  }\n") + "\n  }\n".length());
        assertThat(last).as(rule).matches(POWERSHELL);
        assertThat(last.chars().filter(c -> c == '\n').count()).isEqualTo(1);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(ROUNDS / 2);
  }

  private static final String TERM =
      "(?:[^\\s+\\-!(){}\\[\\]^\"~:\\\\/&|=<>]|\\\\.)(?:[^\\s!(){}\\[\\]^\"~:\\\\/&|=<>]|\\\\.)*+";
  private static final String VALUE =
      "(?:/(?:[^/\\\\]|\\\\.)*+/|%s|\"(?:[^\"\\\\]|\\\\.)*+\")".formatted(TERM);
  private static final Pattern GRAYLOG =
      Pattern.compile(
          "\\(?(?:NOT )?%s:(?:%s|\\(%s OR %s\\))\\)?(?: OR %s:%s)?"
              .formatted(TERM, VALUE, VALUE, VALUE, TERM, VALUE),
          Pattern.DOTALL);

  @Test
  void graylogReadsOneTerm() {
    int asked = 0;
    for (String rule : rules(ROUNDS, 4)) {
      for (String query : convert(new Graylog(), Request.DEFAULT_FORMAT, rule)) {
        assertThat(query).as(rule).matches(GRAYLOG);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(ROUNDS / 2);
  }

  private static final String LOGPOINT_TEXT = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\\\\*?])*+\"";
  private static final Pattern LOGPOINT =
      Pattern.compile(
          "\\(?-?(?:[A-Za-z_][\\w.]*|%s)(?:=(?:%s|\\*)| IN \\[%s, \"b\"\\])\\)?(?: OR f=\"b\")?"
              .formatted(LOGPOINT_TEXT, LOGPOINT_TEXT, LOGPOINT_TEXT));

  @Test
  void logpointReadsOneComparison() {
    int asked = 0;
    for (String rule : rules(ROUNDS, 5)) {
      for (String query : convert(new Logpoint(), Request.DEFAULT_FORMAT, rule)) {
        assertThat(query).as(rule).matches(LOGPOINT);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(ROUNDS / 2);
  }
}
