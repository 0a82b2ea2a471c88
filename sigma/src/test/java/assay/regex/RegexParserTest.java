package assay.regex;

import static assay.regex.Regexes.problem;
import static assay.regex.Regexes.regex;
import static assay.regex.Regexes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import assay.regex.CharClass.Named;
import assay.regex.CharClass.Range;
import assay.regex.RegexNode.Alternation;
import assay.regex.RegexNode.AnyChar;
import assay.regex.RegexNode.Concat;
import assay.regex.RegexNode.Flagged;
import assay.regex.RegexNode.Group;
import assay.regex.RegexNode.Literal;
import assay.regex.RegexNode.Repeat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegexParserTest {

  private static final RegexNode A = new Literal("a");
  private static final RegexNode B = new Literal("b");

  @Test
  void charactersSideBySideAreOneLiteral() {
    assertThat(tree("abc")).isEqualTo(new Literal("abc"));
    assertThat(tree("")).isEqualTo(RegexNode.empty());
    assertThat(tree("\uD83D\uDE42*"))
        .isEqualTo(new Repeat(new Literal("\uD83D\uDE42"), 0, Repeat.UNBOUNDED, false));
  }

  @Test
  void repetitionBindsMostAndAlternationLeast() {
    assertThat(tree("ab*|c"))
        .isEqualTo(
            new Alternation(
                List.of(
                    new Concat(List.of(A, new Repeat(B, 0, Repeat.UNBOUNDED, false))),
                    new Literal("c"))));
    assertThat(tree("a|")).isEqualTo(new Alternation(List.of(A, RegexNode.empty())));
  }

  @Test
  void bracketsThatOnlyHoldTogetherLeaveNoNode() {
    assertThat(tree("(?:a)(?:b)")).isEqualTo(new Literal("ab"));
    assertThat(tree("(?:a|(?:b))")).isEqualTo(tree("a|b"));
    assertThat(tree("(?:ab)?")).isEqualTo(new Repeat(new Literal("ab"), 0, 1, false));
    assertThat(tree("(a)")).isEqualTo(new Group(A));
  }

  @Test
  void boundsAreRead() {
    assertThat(tree("a?")).isEqualTo(new Repeat(A, 0, 1, false));
    assertThat(tree("a+?")).isEqualTo(new Repeat(A, 1, Repeat.UNBOUNDED, true));
    assertThat(tree("a{2}")).isEqualTo(new Repeat(A, 2, 2, false));
    assertThat(tree("a{2,}?")).isEqualTo(new Repeat(A, 2, Repeat.UNBOUNDED, true));
    assertThat(tree("a{2,31}")).isEqualTo(new Repeat(A, 2, 31, false));
    assertThat(tree("a{,3}")).isEqualTo(new Repeat(A, 0, 3, false));
    assertThat(tree("a{1000,}")).isEqualTo(new Repeat(A, 1000, Repeat.UNBOUNDED, false));
  }

  @Test
  void bracesThatSayNoBoundsAreCharacters() {
    for (String text :
        List.of("{", "a{", "a{}", "a{x}", "{b}", "a{1", "a{1,", "a{1,2", "a{ 1}", "}")) {
      assertThat(tree(text)).isEqualTo(new Literal(text));
    }
  }

  @Test
  void classesAreReadAsTheyStand() {
    assertThat(tree("[a-cx]"))
        .isEqualTo(new CharClass(false, List.of(new Range('a', 'c'), new Range('x', 'x'))));
    assertThat(tree("[^\\w\\-]"))
        .isEqualTo(new CharClass(true, List.of(Named.WORD, new Range('-', '-'))));
    assertThat(tree("[]^]"))
        .isEqualTo(new CharClass(false, List.of(new Range(']', ']'), new Range('^', '^'))));
    assertThat(tree("[a-]")).isEqualTo(tree("[a\\-]"));
    assertThat(tree("[\\b]")).isEqualTo(CharClass.of('\b'));
    assertThat(tree("\\D")).isEqualTo(tree("[\\D]"));
  }

  @Test
  void escapesStandForCharacters() {
    assertThat(tree("\\t\\n\\r\\f\\v\\a")).isEqualTo(new Literal("\t\n\r\f\u000B\u0007"));
    assertThat(tree("\\x41\\u00e9")).isEqualTo(new Literal("A\u00E9"));
    assertThat(tree("\\.\\/\\\"\\ \\\\\\\u00E9")).isEqualTo(new Literal("./\" \\\u00E9"));
  }

  @Test
  void anchorsAreRead() {
    assertThat(tree("^\\A\\b.\\B\\Z\\z$"))
        .isEqualTo(
            new Concat(
                List.of(
                    Anchor.START,
                    Anchor.TEXT_START,
                    Anchor.WORD_BOUNDARY,
                    new AnyChar(),
                    Anchor.NO_WORD_BOUNDARY,
                    Anchor.TEXT_END,
                    Anchor.TEXT_END,
                    Anchor.END)));
  }

  @Test
  void flagsInTheTextHoldForWhatTheyEnclose() {
    Flags i = Flags.of(Flag.IGNORE_CASE);
    Flags s = Flags.of(Flag.DOT_ALL);
    assertThat(tree("(?i)a|b")).isEqualTo(new Flagged(i, Flags.NONE, tree("a|b")));
    assertThat(tree("(?i)(?s)a")).isEqualTo(tree("(?is)a"));
    assertThat(tree("a(?i-s:b)")).isEqualTo(new Concat(List.of(A, new Flagged(i, s, B))));
    assertThat(regex("(?i)a").flags()).isEqualTo(Flags.NONE);
  }

  @Test
  void whatIsNoRegularExpressionIsRefusedAtItsPlace() {
    invalid("*foo*", 0, 1, "there is nothing that `*` could repeat");
    invalid("a|*", 2, 3, "there is nothing that `*` could repeat");
    invalid("{2}", 0, 3, "there is nothing that `{2}` could repeat");
    invalid("a**", 2, 3, "`*` follows another repetition");
    invalid("^*", 1, 2, "`^` is a place, which `*` cannot repeat");
    invalid("C:\\x\\", 2, 4, "the escape `\\x` is not complete");
    invalid("C:\\", 2, 3, "the regular expression ends in a lone backslash");
    invalid("a\\y", 1, 3, "the escape `\\y` is not in the language");
    invalid("[\\A]", 1, 3, "the escape `\\A` is not in the language");
    invalid("\\ud83d", 0, 6, "half of a surrogate pair stands for no character");
    invalid("a\uD83D", 1, 2, "half of a surrogate pair stands for no character");
    invalid("a(", 1, 2, "a `(` of the regular expression is not closed");
    invalid("(?:a", 0, 1, "a `(` of the regular expression is not closed");
    invalid("a)", 1, 2, "a `)` of the regular expression closes nothing");
    invalid("b[a", 1, 2, "a `[` of the regular expression is not closed");
    invalid("[^]", 0, 1, "a `[` of the regular expression is not closed");
    invalid("[xz-a]", 2, 5, "the range `z-a` runs backwards");
    invalid("[\\d-z]", 1, 5, "the range `\\d-z` begins or ends with a class");
    invalid("a{3,2}", 1, 6, "the bounds of `{3,2}` are the wrong way round");
    invalid("(?i-i:a)", 0, 6, "the flags `(?i-i:` turn one on and off");
    invalid("(?-i)a", 0, 4, "the flags `(?-i` are not complete");
    invalid("(?i-:a)", 0, 5, "the flags `(?i-:` are not complete");
  }

  private static void invalid(String text, int start, int end, String message) {
    refused(text, "invalid-regex", start, end, message);
  }

  @Test
  void whatTheLanguageLacksIsRefusedByName() {
    unsupported("a(?=b)", 1, 4, "`(?=…)` looks around");
    unsupported("(?!a)", 0, 3, "`(?!…)` looks around");
    unsupported("(?<=a)", 0, 4, "`(?<=…)` looks around");
    unsupported("(?<!a)", 0, 4, "`(?<!…)` looks around");
    unsupported("(a)\\1", 3, 5, "`\\1` refers back to a group or is an octal number");
    unsupported("\\k<n>", 0, 2, "`\\k` refers back to a group");
    unsupported("(?P=n)", 0, 4, "`(?P=` refers back to a group");
    unsupported("(?P<n>a)", 0, 4, "a group has a name");
    unsupported("(?<n>a)", 0, 3, "a group has a name");
    unsupported("(?>a)", 0, 3, "`(?>…)` never gives back");
    unsupported("a{2}+", 1, 5, "`{2}+` never gives back");
    unsupported("(?R)", 0, 3, "`(?R` opens no group");
    unsupported("(?#a)", 0, 3, "`(?#` opens no group");
    unsupported("(?ix)a", 3, 4, "the flag `x` is not in the language");
    unsupported("a(?i)", 1, 5, "`(?i)` does not stand at the beginning");
    unsupported("[[:alpha:]]", 1, 10, "`[:alpha:]` means a class to some engines");
    unsupported("\\p{L}", 0, 2, "`\\p` asks for a property of Unicode");
  }

  private static void unsupported(String text, int start, int end, String message) {
    refused(text, "unsupported-regex", start, end, message);
  }

  @Test
  void whatIsTooMuchIsRefused() {
    tooLarge("a{1001}", 1, 7, "`{1001}` repeats more than 1,000 times");
    tooLarge("a{2,99999999999}", 1, 16, "`{2,99999999999}` repeats more");
    tooLarge("x".repeat(10_001), 10_000, 10_001, "longer than 10,000 characters");
    tooLarge("(?:a{100}){101}", 0, 15, "more than 10,000 parts");
    tooLarge("(?:(?:a{1000}){1000}){1000}", 0, 27, "more than 10,000 parts");
    tooLarge("(".repeat(101) + ")".repeat(101), 100, 101, "nested more than 100 deep");
    tooLarge("(".repeat(10_000), 100, 101, "nested more than 100 deep");

    regex("x".repeat(10_000));
    regex("(?:a{100}){100}");
    regex("(".repeat(100) + ")".repeat(100));
  }

  private static void tooLarge(String text, int start, int end, String message) {
    refused(text, "regex-too-large", start, end, message);
  }

  private static void refused(String text, String id, int start, int end, String message) {
    RegexProblem problem = problem(text);
    assertThat(problem.id()).as(text).isEqualTo(id);
    assertThat(problem.message()).contains(message);
    assertThat(List.of(problem.start(), problem.end())).as(text).containsExactly(start, end);
    assertThat(problem.help()).isNotEmpty();
  }

  @Test
  void emptyRepetitionsAreNotWrittenOut() {
    assertThat(Program.size(tree("(?:(?:(?:){1000}){1000}){1000}"))).isZero();
    assertThat(new Program(regex("(?:(?:(?:){1000}){1000}){1000}")).size()).isEqualTo(1);
  }

  /**
   * No text breaks the parser: what it says is in the text, and what it takes has no more steps.
   */
  @Test
  void anyTextIsTakenOrRefused() {
    List<String> pieces =
        List.of(
            "(?", "(?:", "(?i", "[^", "[:", "\\", "{1,", "}", "*", "|", ")", "]", "-", "a", "x4",
            "\uD83D");
    var random = new Random(5);
    int taken = 0;
    for (int round = 0; round < 50_000; round++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      switch (Regex.parse(text.toString(), Flags.NONE)) {
        case Regex.Ok(Regex regex) -> {
          taken++;
          assertThat(new Program(regex).size() - 1L)
              .isLessThanOrEqualTo(Program.size(regex.tree()));
        }
        case Regex.Failed(RegexProblem problem) ->
            assertThat(
                    0 <= problem.start()
                        && problem.start() < problem.end()
                        && problem.end() <= text.length())
                .as("%s: %s", text, problem)
                .isTrue();
      }
    }
    assertThat(taken).isGreaterThan(2_000);
  }
}
