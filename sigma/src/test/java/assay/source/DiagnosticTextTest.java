package assay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

  @Test
  void theMarkedTextIsUnderlined() {
    assertThat(drawn("a: b\nlevel: hgih\n", "hgih"))
        .isEqualTo(
            """
            error[some-problem]: something is wrong
             --> x.yml:2:8
              |
            2 | level: hgih
              |        ^^^^ label
              = help: do this
            """);
  }

  @Test
  void aSecondPlaceStandsInTheOrderOfTheFile() {
    String text = "one\ntwo\nthree\n";
    Diagnostic after = problem(new Span(0, 3)).withSecond(new Span(8, 13), "there");
    assertThat(DiagnosticText.render(after, new Source("x.yml", text)))
        .contains("1 | one\n  | ^^^ label\n3 | three\n  | ----- there\n");
    Diagnostic before = problem(new Span(8, 13)).withSecond(new Span(0, 3), "there");
    assertThat(DiagnosticText.render(before, new Source("x.yml", text)))
        .contains("x.yml:3:1")
        .contains("1 | one\n  | --- there\n3 | three\n  | ^^^^^ label\n");
  }

  @Test
  void twoPlacesOfOneLineAreMarkedUnderOneLine() {
    Diagnostic twice = problem(new Span(7, 8)).withSecond(new Span(1, 2), "there");
    assertThat(DiagnosticText.render(twice, new Source("x.yml", "{a: 1, a: 2}")))
        .contains("1 | {a: 1, a: 2}\n  |  - there\n  |        ^ label\n");
  }

  @Test
  void theMarginIsAsWideAsTheLongestNumber() {
    Diagnostic far = problem(new Span(0, 1)).withSecond(new Span(18, 19), "there");
    assertThat(DiagnosticText.render(far, new Source("x.yml", "a\n".repeat(10))))
        .contains("\n  --> x.yml:1:1\n   |\n 1 | a\n   | ^ label\n10 | a\n   | - there\n");
  }

  @Test
  void whatRunsOverLinesIsMarkedInItsFirst() {
    assertThat(drawn("a: [x,\n  y]\n", "[x,\n  y]")).contains("1 | a: [x,\n  |    ^^^ label\n");
  }

  @Test
  void thePlaceAfterTheLastCharacterCanBeMarked() {
    Diagnostic end = problem(new Span(4, 4));
    assertThat(DiagnosticText.render(end, new Source("x.yml", "a: b")))
        .contains("1 | a: b\n  |     ^ label\n");
    assertThat(DiagnosticText.render(problem(new Span(5, 5)), new Source("x.yml", "a: b\n")))
        .contains("x.yml:2:1")
        .contains("2 |\n  | ^ label\n");
    assertThat(DiagnosticText.render(problem(new Span(0, 0)), new Source("x.yml", "")))
        .contains("1 |\n  | ^ label\n");
  }

  @Test
  void marksStandUnderWideCharacters() {
    assertThat(drawn("ユーザー: 管理者", "管理者")).contains("  | " + " ".repeat(10) + "^^^^^^ label\n");
    assertThat(drawn("😀: x", "x")).contains("  |     ^ label\n");
    assertThat(drawn("e\u0301: x", "x")).contains("  |    ^ label\n");
  }

  @Test
  void tabsAreOneColumn() {
    assertThat(drawn("\tab: c", "ab")).contains("1 |  ab: c\n  |  ^^ label\n");
  }

  @Test
  void aTerminalIsNotSteered() {
    String drawn = drawn("a\u001B[31m: b\u202Ec\u0085d\u2028e\uFEFF x", "x");
    assertThat(drawn).contains("1 | a�[31m: b�c�d�e� x\n");
    assertThat(drawn.lines().toList().get(4)).isEqualTo("  | " + " ".repeat(17) + "^ label");
  }

  @Test
  void namesOfFilesAndMessagesStayInTheirLine() {
    Source source = new Source("x\n\u001B[2J.yml", "a");
    Diagnostic problem =
        Diagnostic.error("some-problem", "a\nb\u202E", new Span(0, 1), "l\u0000")
            .withHelp("h\r\n")
            .withSecond(new Span(0, 1), "s\n");
    assertThat(DiagnosticText.render(problem, source).lines()).hasSize(7);
    assertThat(DiagnosticText.render(problem, source)).doesNotContain("\u001B", "\u202E", "\0");
    assertThat(DiagnosticLine.render(problem, source))
        .isEqualTo("x��[2J.yml:1:1: error[some-problem]: a�b�");
  }

  @Test
  void longLinesAreCutAroundTheMark() {
    String text = "x".repeat(300) + "WRONG" + "y".repeat(300);
    String drawn = drawn(text, "WRONG");
    assertThat(drawn).contains("1 | …" + "x".repeat(20) + "WRONG" + "y".repeat(75) + "…\n");
    assertThat(drawn).contains("  | " + " ".repeat(21) + "^^^^^ label\n");
    assertThat(drawn("WRONG" + "y".repeat(300), "WRONG"))
        .contains("1 | WRONG" + "y".repeat(95) + "…\n  | ^^^^^ label\n");
    assertThat(drawn("x".repeat(300), "x".repeat(300)))
        .contains("  | " + "^".repeat(100) + " label");
  }

  @Test
  void noCharacterIsCutInTwo() {
    for (int pad = 0; pad < 4; pad++) {
      String drawn =
          drawn("x".repeat(pad) + "😀".repeat(200) + "WRONG" + "😀".repeat(200), "WRONG");
      assertThat(drawn.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }
  }

  @Test
  void anIdIsKebabCase() {
    for (String id : new String[] {"", "A-b", "a_b", "a--b", "-a", "a-", "a b"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Diagnostic.error(id, "m", new Span(0, 0), "l"));
    }
  }

  private static Diagnostic problem(Span span) {
    return Diagnostic.error("some-problem", "something is wrong", span, "label");
  }

  private static String drawn(String text, String marked) {
    int at = text.indexOf(marked);
    return DiagnosticText.render(
        problem(new Span(at, at + marked.length())).withHelp("do this"), new Source("x.yml", text));
  }
}
