package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.source.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of items in all ways that YAML has of writing them. */
class ItemEditsTest {

  private static String fixed(LintRule check, String selection) {
    String yaml = "detection:\n  selection:\n" + selection + "  condition: selection\n";
    RuleFile file = LintPage.file(yaml);
    List<Diagnostic> found = LintPage.check(check, yaml);
    assertThat(found).isNotEmpty();
    String text = Fixes.apply(file.source().text(), found);
    int start = text.indexOf("selection:\n") + "selection:\n".length();
    return text.substring(start, text.indexOf("  condition:"));
  }

  private static String repeated(String list) {
    return fixed(new RepeatedValue(), list);
  }

  @Test
  void anEntryGoesWithItsLine() {
    assertThat(repeated("    a:\n      - 'x'\n      - x\n      - y\n"))
        .isEqualTo("    a:\n      - 'x'\n      - y\n");
    assertThat(repeated("    a:\n      - x\r\n      - x\r\n      - y\r\n"))
        .isEqualTo("    a:\n      - x\r\n      - y\r\n");
  }

  @Test
  void anEntryWithACommentStays() {
    String list = "    a:\n      - x\n      - x # again\n";

    assertThat(repeated(list)).isEqualTo(list);
  }

  @Test
  void anEntryOfABracketGoesWithItsComma() {
    assertThat(repeated("    a: [x, x, y]\n")).isEqualTo("    a: [x, y]\n");
    assertThat(repeated("    a: [x, y, x]\n")).isEqualTo("    a: [x, y]\n");
    assertThat(repeated("    a: [ x , 'x' ]\n")).isEqualTo("    a: [ x  ]\n");
  }

  @Test
  void anEntryInABracketOverLinesGoesWhereItsLineLeavesRoom() {
    assertThat(repeated("    a: [x,\n      x, y]\n")).isEqualTo("    a: [x,\n      y]\n");
    String last = "    a: [x,\n      x]\n";

    assertThat(repeated(last)).isEqualTo(last);
  }

  @Test
  void whatAnAliasNamesStays() {
    String anchored = "    a:\n      - &name x\n      - *name\n";
    String list = "    a: &list\n      - x\n      - x\n    b: *list\n";

    assertThat(repeated(anchored)).isEqualTo(anchored);
    assertThat(repeated(list)).isEqualTo(list);
  }

  @Test
  void anEntryOverLinesStays() {
    String list = "    a:\n      - x y\n      - x\n        y\n";

    assertThat(repeated(list)).isEqualTo(list);
  }

  private static void mends(String before, String after) {
    assertThat(fixed(new WildcardInsteadOfModifier(), "    " + before + "\n"))
        .isEqualTo("    " + after + "\n");
  }

  @Test
  void aWildcardGivesWayToAModifier() {
    mends("a: '*x'", "a|endswith: 'x'");
    mends("a: '*it''s'", "a|endswith: 'it''s'");
    mends("a: \"*x\"", "a|endswith: \"x\"");
    mends("a: \"*\\\\x\"", "a|endswith: '\\x'");
    mends("'a': '*x'", "'a|endswith': 'x'");
    mends("a|cased: '*x*'", "a|cased|contains: 'x'");
    mends("a|contains: '*x*'", "a|contains: 'x'");
    mends("a: ['*x', \"*y\"]", "a|endswith: ['x', \"y\"]");
  }

  @Test
  void aTextThatNeedsQuotesGetsThem() {
    mends("a: x*", "a|startswith: x");
    mends("a: 5*", "a|startswith: '5'");
    mends("a: yes*", "a|startswith: 'yes'");
    mends("a: x:*", "a|startswith: 'x:'");
  }

  @Test
  void aBackslashBeforeTheWildcardStaysOne() {
    mends("a: 'C:\\t\\\\*'", "a|startswith: 'C:\\t\\\\'");
    assertThat(
            LintPage.check(new WildcardInsteadOfModifier(), "detection:\n  s:\n    a: 'C:\\*'\n"))
        .isEmpty();
  }

  @Test
  void aBlockTextStays() {
    mends("a: |-\n      x*", "a: |-\n      x*");
    mends("a: >-\n      x*", "a: >-\n      x*");
  }

  @Test
  void aKeyWithEscapesStays() {
    mends("\"\\x61\": '*x'", "\"\\x61\": '*x'");
  }
}
