package assay.target;

import static org.assertj.core.api.Assertions.assertThatCode;

import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is converted or refused, and its problems can be drawn. */
class MutatedRulesTest {

  private static final int MUTATIONS = 4_000;
  private static final String[] PIECES = {
    "(",
    ")",
    " and ",
    " or ",
    " not ",
    "1 of ",
    "all of ",
    "them",
    "*",
    "?",
    "|",
    "\\",
    "\"",
    "'",
    "'=': =",
    ": ",
    "- ",
    "\n",
    "\n---\n",
    "action: global\n",
    "action: repeat\n",
    "{}",
    "[]",
    "[[a], {b: c}]",
    "|contains",
    "|base64offset",
    "|all",
    "|re",
    "|wide",
    "~",
    "1.5",
    "2020-13-41",
    "2020-01-02",
    "true",
    "&a ",
    "*a",
    "| count() by x > 5",
    "| near ",
    "== 3",
    "fields: x\n",
    "id: [1]\n",
    "title: 5\n",
    "logsource:\n",
    "? [k]\n",
    "\u0000",
    "é",
    "😀",
    "timeframe: 2020-01-01"
  };

  @Test
  void noMutationBreaksATarget() throws IOException {
    var random = new Random(20200915);
    var rules = new ArrayList<String>();
    for (Path folder : TargetFixturesTest.folders()) {
      rules.add(TargetFixturesTest.rule(folder).text());
    }
    for (int i = 0; i < MUTATIONS; i++) {
      String text = rules.get(random.nextInt(rules.size()));
      for (int j = random.nextInt(4); j >= 0; j--) {
        text = mutated(text, rules, random);
      }
      convert(text);
    }
  }

  private static String mutated(String text, List<String> rules, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text + "\n---\n" + rules.get(random.nextInt(rules.size()));
      default ->
          text.substring(0, from) + PIECES[random.nextInt(PIECES.length)] + text.substring(from);
    };
  }

  @Test
  void hugeRulesAreConvertedOrRefusedInTime() {
    var fields = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      fields.append("    f").append(i).append(": 1\n");
    }
    convert(rule("(".repeat(10_000) + "a" + ")".repeat(10_000), "    a: 1\n"));
    convert(rule("a" + " and a".repeat(20_000), "    a: 1\n"));
    convert(rule("a" + " and not a".repeat(600), "    a: 1\n"));
    convert(rule("a" + " or (a)".repeat(400), "    a: 1\n"));
    convert(rule("and a", "    a: 1\n"));
    convert(rule("not ".repeat(900) + "a", "    a: 1\n"));
    convert(rule("a and (1 of them)", fields.toString()));
    convert(rule("1 of a*" + " and 1 of them".repeat(300), fields.toString()));
    convert(rule("a", "    f" + "|base64".repeat(200) + ": text\n"));
    convert(rule("a", "    f" + "|base64offset".repeat(60) + ": text\n"));
    convert(rule("a", "    f: " + "[".repeat(90) + "]".repeat(90) + "\n"));
  }

  private static String rule(String condition, String selection) {
    return "title: t\nlogsource:\n  product: windows\n  service: security\ndetection:\n  a:\n"
        + selection
        + "  condition: "
        + condition
        + "\n";
  }

  private static void convert(String text) {
    var source = new Source("rule.yml", text);
    assertThatCode(
            () -> {
              var file = YamlReader.read(source);
              for (Target target : Targets.ALL) {
                for (Diagnostic problem : target.convert(file).problems()) {
                  DiagnosticText.render(problem, source);
                }
              }
            })
        .as(text.length() < 5_000 ? text : text.substring(0, 200))
        .doesNotThrowAnyException();
  }
}
