package assay.regex;

import static assay.regex.Regexes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegexPrinterTest {

  @Test
  void eachThingHasOneWriting() {
    printed("(?:\\s|)\\\"set", "(?:\\s|)\"set");
    printed("(?i)(?:a)", "(?i:a)");
    printed("(?i-ms:a)(b|c)", "(?i-ms:a)(b|c)");
    printed("a{0,}b{1,}?c{0,1}d{2,2}e{,3}f{1}", "a*b+?c?d{2}e{0,3}f{1}");
    printed("(?:ab)*(?:a)*(?:a|b)+(?:^)?(?:a*)*(?:)*", "(?:ab)*a*(?:a|b)+(?:^)?(?:a*)*(?:)*");
    printed("a{x}]", "a\\{x\\}\\]");
    printed("[]a-c\\]&\\d^-]", "[\\]a-c\\]\\&\\d\\^\\-]");
    printed("[\\d][^\\d][a]", "\\d[^\\d][a]");
    printed("\\x0a\\x00\\u200b\\u00e9\\/", "\\n\\x00\\u200b\u00E9/");
    printed("\\A\\Z\\b", "\\A\\z\\b");
  }

  private static void printed(String text, String expected) {
    assertThat(tree(text).print()).isEqualTo(expected);
    assertThat(tree(expected)).isEqualTo(tree(text));
  }

  @Test
  void whatIsPrintedReadsBackTheSame() {
    RandomRegex random = RandomRegex.strange(2026);
    for (int round = 0; round < 50_000; round++) {
      RegexNode tree = random.tree(5);
      if (Program.size(tree) > Program.MOST_STEPS) {
        continue;
      }
      String text = tree.print();
      switch (Regex.parse(text, Flags.NONE)) {
        case Regex.Ok(Regex regex) -> assertThat(regex.tree()).as(text).isEqualTo(tree);
        case Regex.Failed(RegexProblem problem) -> throw new AssertionError(text + ": " + problem);
      }
    }
  }
}
