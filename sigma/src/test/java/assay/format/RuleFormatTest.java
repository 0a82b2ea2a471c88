package assay.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What fixtures cannot hold, and what happens to files that are not formatted. */
class RuleFormatTest {

  private static final String RULE =
      "level: high\ntitle: x\nlogsource:\n  product: a\ndetection:\n  s:\n    a: b\n  condition: s\n";

  private static Formatted format(String text) {
    return RuleFormat.of("rule.yml", text.getBytes(UTF_8));
  }

  @Test
  void whatIsNotFormattedIsNamedAndLeftAsItIs() {
    Map<String, String> bad = new TreeMap<>();
    bad.put("no-rule-to-format", "");
    bad.put("binary-file", RULE + "\0");
    bad.put("yaml-tab", RULE.replace("  product", "\tproduct"));
    bad.put("yaml-unclosed-bracket", RULE.replace("a: b", "a: [b"));
    bad.put("duplicate-key", RULE + "level: low\n");
    bad.put("unknown-alias", RULE.replace("a: b", "a: *b"));
    bad.put("nested-too-deep", RULE + "x: " + "[".repeat(10_000));
    bad.put("scalar-too-long", RULE + "x: " + "y".repeat(2 << 20) + "\n");
    bad.put("explicit-key-not-formatted", RULE + "? x\n: y\n");
    bad.put("next-line-character-not-formatted", RULE + "x: a\u0085b\n");
    bad.put(
        "document-mark-not-formatted", " " + RULE.replace("\n", "\n ").strip() + "\n ... x: y\n");
    bad.put("format-would-change-meaning", "\n\uFEFF" + RULE);
    bad.forEach(
        (id, text) -> {
          Formatted formatted = format(text);
          assertThat(formatted.problems()).extracting(Diagnostic::id).as(id).containsExactly(id);
          assertThat(formatted.changed()).as(id).isFalse();
          assertThat(formatted.text()).as(id).isEqualTo(text);
        });
    assertThat(RuleFormat.of("x", new byte[] {(byte) 0xC3, '\n'}).problems())
        .extracting(Diagnostic::id)
        .containsExactly("invalid-utf8");
  }

  @Test
  void documentsWithAnchorsSayThatTheirOrderStaysOnlyIfItIsAnother() {
    String inOrder = "title: &t x\ndetection:\n    s:\n        a: *t\n    condition: s\n";
    assertThat(format(inOrder).problems()).isEmpty();
    assertThat(format(inOrder).changed()).isFalse();
    assertThat(format("level: high\n" + inOrder).problems())
        .extracting(Diagnostic::id)
        .containsExactly("order-kept-for-anchors");
  }

  @Test
  void aByteOrderMarkAloneIsAChange() {
    String inForm = "title: x\ndetection:\n    s:\n        a: b\n    condition: s\n";
    assertThat(format(inForm).changed()).isFalse();
    assertThat(format("\uFEFF" + inForm).changed()).isTrue();
    assertThat(format("\uFEFF" + inForm).text()).isEqualTo(inForm);
  }

  @Test
  void timeGrowsWithTheLengthOfTheFile() {
    var text = new StringBuilder(RULE);
    for (int i = 0; i < 20_000; i++) {
      text.append("  # c\n        # d\nkey").append(i).append(":\n  - 1\n");
    }
    Formatted formatted = format(text.toString());
    assertThat(formatted.problems()).isEmpty();
    assertThat(formatted.text()).startsWith("title: x\n").endsWith("key19999:\n    - 1\n");
  }

  @Test
  void timeGrowsWithTheNumberOfDocuments() {
    String document = "level: high\ntitle: %s\ndetection: {}\n---\n";
    String plain = document.formatted("x").repeat(10_000);
    assertThat(format(plain).text()).startsWith("title: x\ndetection: {}\nlevel: high\n---\ntitle");
    String anchored = document.formatted("&x x").repeat(10_000);
    assertThat(format(anchored).problems()).hasSize(10_000);
  }

  @Test
  void valuesOrderAndTypesMakeAMeaning() {
    String[][] same = {
      {"a: 1\nb: 2", "b: 2\na: 1"},
      {"a: {x: 1, y: 2}", "a: {y: 2, x: 1}"},
      {"a: 'x'", "a: x"},
      {"a: [1, 2]", "a:\n- 1\n- 2"},
      {"? [1]\n: x", "? [1]\n: x"},
      {"a: .nan", "a: .nan"}
    };
    String[][] different = {
      {"a: 1", "a: '1'"},
      {"a: [1, 2]", "a: [2, 1]"},
      {"a: 1", "a: 1\nb: 2"},
      {"a: 1\nb: 2", "a: 1\nc: 2"},
      {"a: 1", "a: 1\n---\na: 1"},
      {"a: x", "a: [x]"},
      {"a: |\n  x\n", "a: |\n  x\n\n  y\n"},
      {"? [1]\n: x", "? [2]\n: x"},
      {"a: x", "a: 'x"}
    };
    for (String[] pair : same) {
      assertThat(meanTheSame(pair)).as(String.join(" | ", pair)).isTrue();
    }
    for (String[] pair : different) {
      assertThat(meanTheSame(pair)).as(String.join(" | ", pair)).isFalse();
    }
  }

  private static boolean meanTheSame(String[] pair) {
    return SameMeaning.of(
        YamlReader.read(new Source("one", pair[0])), YamlReader.read(new Source("two", pair[1])));
  }
}
