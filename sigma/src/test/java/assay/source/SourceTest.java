package assay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SourceTest {

  private final Source source = new Source("x.yml", "one\n\ntwo😀x\r\nlast");

  @Test
  void offsetsBecomeLinesAndColumnsFromOne() {
    assertThat(source.position(0)).isEqualTo(new Position(1, 1));
    assertThat(source.position(3)).isEqualTo(new Position(1, 4));
    assertThat(source.position(4)).isEqualTo(new Position(2, 1));
    assertThat(source.position(5)).isEqualTo(new Position(3, 1));
  }

  @Test
  void columnsCountCharactersNotUnits() {
    int x = source.text().indexOf('x');
    assertThat(source.position(x)).isEqualTo(new Position(3, 5));
  }

  @Test
  void theEndOfTheTextIsAPlace() {
    assertThat(source.position(source.text().length())).isEqualTo(new Position(4, 5));
    assertThat(new Source("x", "").position(0)).isEqualTo(new Position(1, 1));
    assertThat(new Source("x", "a\n").position(2)).isEqualTo(new Position(2, 1));
  }

  @Test
  void linesComeWithoutTheirEnds() {
    assertThat(source.line(1)).isEqualTo("one");
    assertThat(source.line(2)).isEmpty();
    assertThat(source.line(3)).isEqualTo("two😀x");
    assertThat(source.line(4)).isEqualTo("last");
    assertThat(source.startOf(3)).isEqualTo(5);
  }

  @Test
  void aSpanCannotEndBeforeItBegins() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
  }

  @Test
  void twoSpansSpanWhatLiesBetween() {
    assertThat(new Span(5, 6).to(new Span(1, 2))).isEqualTo(new Span(1, 6));
    assertThat(source.text(new Span(5, 8))).isEqualTo("two");
  }
}
