package assay.check;

import static org.assertj.core.api.Assertions.assertThat;

import assay.project.InputFile;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Source;
import assay.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fixes are made round by round, and not at all where that leads nowhere. */
class MenderTest {

  private static Diagnostic finding(String id, int start, int end, String text, boolean safe) {
    var fix = new Fix("write it", List.of(new Edit(new Span(start, end), text)), safe);
    return Diagnostic.warning(id, "wrong", new Span(start, end), "here").withFix(fix);
  }

  private static FileFindings file(String text, Mender.Look look) {
    var file = new InputFile("a.yml", Optional.of(Path.of("a.yml")));
    var alone = new FileFindings(file, new Source("a.yml", text), List.of());
    return new FileFindings(file, alone.source(), look.at(alone, text));
  }

  private static Mender.Mended mend(String text, Mender.Look look) {
    return new Mender(look, false, finding -> true).mend(file(text, look));
  }

  /** Finds two letters a in a row and wants to have one. */
  private static List<Diagnostic> shrinking(FileFindings file, String text) {
    int at = text.indexOf("aa");
    return at < 0 ? List.of() : List.of(finding("double-a", at, at + 1, "", true));
  }

  @Test
  void itGoesOnUntilNothingIsLeft() {
    Mender.Mended mended = mend("aaaab", MenderTest::shrinking);
    assertThat(mended.text()).isEqualTo("ab");
    assertThat(mended.fixed()).hasSize(3);
    assertThat(mended.trouble()).isEmpty();
  }

  @Test
  void fixesThatUndoEachOtherComeToAnEnd() {
    Mender.Mended mended =
        mend(
            "x",
            (file, text) ->
                List.of(
                    finding(
                        "to-" + (text.equals("x") ? "y" : "x"),
                        0,
                        1,
                        text.equals("x") ? "y" : "x",
                        true)));
    assertThat(mended.isChanged()).isFalse();
    assertThat(mended.fixed()).isEmpty();
    assertThat(mended.trouble()).startsWith("left `a.yml` as it is: the fixes of `to-");
  }

  @Test
  void aFixThatBreaksTheFileIsNotMade() {
    Mender.Mended mended =
        mend(
            "x",
            (file, text) ->
                text.equals("x")
                    ? List.of(finding("x-here", 0, 1, "[", true))
                    : List.of(Diagnostic.error("broken", "broken", new Span(0, 0), "here")));
    assertThat(mended.text()).isEqualTo("x");
    assertThat(mended.trouble()).contains("`x-here` would break it");
  }

  @Test
  void unsafeFixesAreMadeWhenAskedFor() {
    Mender.Look look =
        (file, text) ->
            text.startsWith("x") ? List.of(finding("x-here", 0, 1, "y", false)) : List.of();
    assertThat(mend("x", look).isChanged()).isFalse();
    var unsafe = new Mender(look, true, finding -> true);
    assertThat(unsafe.canMend(file("x", look))).isTrue();
    assertThat(unsafe.mend(file("x", look)).text()).isEqualTo("y");
    assertThat(new Mender(look, true, finding -> false).canMend(file("x", look))).isFalse();
  }
}
