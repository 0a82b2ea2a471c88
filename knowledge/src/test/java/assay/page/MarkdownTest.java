package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void plainProseIsLeftAlone() {
    String prose = "Detects net.exe, whether suspicious or benign (see T1049) - R&D at 10%.";
    assertThat(Markdown.text(prose)).isEqualTo(prose);
  }

  @Test
  void htmlCannotPassThrough() {
    assertThat(Markdown.text("<script>alert(1)</script> &lt; &#60; AT&T"))
        .isEqualTo("&lt;script>alert(1)&lt;/script> &amp;lt; &amp;#60; AT&T");
  }

  @Test
  void markupIsEscaped() {
    assertThat(Markdown.text("*a* `b` [c](d) ~e~ $f$"))
        .isEqualTo("\\*a\\* \\`b\\` \\[c\\](d) \\~e\\~ \\$f\\$");
  }

  @Test
  void underscoresInsideWordsStay() {
    assertThat(Markdown.text("win_susp_net and __init__"))
        .isEqualTo("win_susp_net and \\_\\_init\\_\\_");
  }

  @Test
  void backslashesAreDoubledOnlyWhereTheyWouldVanish() {
    assertThat(Markdown.text("C:\\Windows \\\\server\\c$ end\\"))
        .isEqualTo("C:\\Windows \\\\\\server\\c\\$ end\\\\");
  }

  @Test
  void theStartOfALineOpensNoBlock() {
    assertThat(Markdown.text("# a")).isEqualTo("\\# a");
    assertThat(Markdown.text("> a")).isEqualTo("\\> a");
    assertThat(Markdown.text("- a")).isEqualTo("\\- a");
    assertThat(Markdown.text("--- ")).isEqualTo("\\---");
    assertThat(Markdown.text("=====")).isEqualTo("\\=====");
    assertThat(Markdown.text("+ a")).isEqualTo("\\+ a");
    assertThat(Markdown.text("1. a")).isEqualTo("1\\. a");
    assertThat(Markdown.text("12) a")).isEqualTo("12\\) a");
    assertThat(Markdown.text("| a")).isEqualTo("\\| a");
    assertThat(Markdown.text(":--")).isEqualTo("\\:--");
    assertThat(Markdown.text("#\ta")).isEqualTo("\\# a");
    assertThat(Markdown.text("#1 -x +y 1.5 :z")).isEqualTo("#1 -x +y 1.5 :z");
  }

  @Test
  void linesOfTextBecomeOne() {
    assertThat(Markdown.text("a\n  b\r\nc\n")).isEqualTo("a b c");
  }

  @Test
  void proseKeepsParagraphsAndBullets() {
    assertThat(Markdown.prose("First\nline.\n\n* one\n- two <b>\n"))
        .isEqualTo("First\nline.\n\n- one\n- two &lt;b>");
  }

  @Test
  void aCellStaysInItsTable() {
    assertThat(Markdown.cell("a | b\nc `d` <i>\\|"))
        .isEqualTo("a \\| b<br>c \\`d\\` &lt;i>\\\\\\|");
  }

  @Test
  void codeInACellGivesWayToTheTable() {
    assertThat(Markdown.codeCell("a")).isEqualTo("`a`");
    assertThat(Markdown.codeCell("a|b")).isEqualTo("a\\|b");
  }

  @Test
  void codeIsQuotedByMoreTicksThanItHolds() {
    assertThat(Markdown.code("x")).isEqualTo("`x`");
    assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
    assertThat(Markdown.code("`x")).isEqualTo("`` `x ``");
    assertThat(Markdown.code("")).isEqualTo("` `");
  }

  @Test
  void aFenceIsLongerThanAnyInside() {
    assertThat(Markdown.fence("x")).isEqualTo("```");
    assertThat(Markdown.fence("a\n```\nb ```` c")).isEqualTo("`````");
  }

  @Test
  void aBlockHasNoLineEndOfItsOwn() {
    assertThat(Markdown.block("a\r\nb\n\n")).isEqualTo("a\nb");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    assertThat(Markdown.reference("https://example.org/a_b?c=[d]"))
        .isEqualTo("<https://example.org/a_b?c=[d]>");
    assertThat(Markdown.reference("HTTP://example.org")).isEqualTo("<HTTP://example.org>");
    assertThat(Markdown.reference("javascript:alert(1)")).isEqualTo("`javascript:alert(1)`");
    assertThat(Markdown.reference("https://")).isEqualTo("`https://`");
    assertThat(Markdown.reference("https://a b")).isEqualTo("`https://a b`");
    assertThat(Markdown.reference("https://a/><script>")).isEqualTo("`https://a/><script>`");
  }

  @Test
  void aPathIsALinkTargetWhateverItsNames() {
    assertThat(Markdown.path("rules/a b(ü)#1.md")).isEqualTo("rules/a%20b%28%C3%BC%29%231.md");
  }

  @Test
  void aHeadingKeepsItsLastHash() {
    assertThat(Markdown.heading("Written in C #")).isEqualTo("Written in C \\#");
    assertThat(Markdown.heading("#")).isEqualTo("\\#");
  }

  @Test
  void aMessageKeepsItsCode() {
    assertThat(Markdown.message("`a*b` and `c` are <no> `fields"))
        .isEqualTo("`a*b` and `c` are &lt;no> \\`fields");
  }

  @Test
  void charactersThatTurnTextRoundAreShown() {
    assertThat(Markdown.text("a\u202Eb\u0007")).isEqualTo("a\uFFFDb\uFFFD");
  }
}
