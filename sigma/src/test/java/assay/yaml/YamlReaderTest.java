package assay.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** YAML text to nodes: values, places, merges, limits. What authors are told is in fixtures. */
class YamlReaderTest {

  @Test
  void aBlockTextAtTheEndOfTheFileHasNoLineEndThatIsNotThere() {
    assertThat(text("a: |\n  x")).isEqualTo("x");
    assertThat(text("a: >\n  x\n  y")).isEqualTo("x y");
    assertThat(text("a: |+\n  x")).isEqualTo("x");
    assertThat(text("a: |-\n  x")).isEqualTo("x");
    assertThat(text("a: |\n  x\n")).isEqualTo("x\n");
    assertThat(text("a: |+\n  x\n\n")).isEqualTo("x\n\n");
    assertThat(text("a: |\n  x\n  ")).isEqualTo("x\n");
    assertThat(text("a: |+\n  x\n  ")).isEqualTo("x\n");
    assertThat(text("a: |")).isEmpty();
    assertThat(text("a: |\n  x\r")).isEqualTo("x\n");
  }

  @Test
  void noPlaceLiesBehindTheText() {
    for (String file :
        List.of("a: |+\n  x", "a: >+\n  x", "a: |\n  x", "a:", "- ", "a: 😀", "? ")) {
      for (YamlNode document : read(file).documents()) {
        assertThat(document.span().end()).as(file).isLessThanOrEqualTo(file.length());
      }
    }
  }

  @Test
  void placesCountUtf16UnitsAfterCharactersThatNeedTwo() {
    String file = "😀: '😀'\nb: c\n";
    var map = (YamlNode.Mapping) read(file).documents().getFirst();
    Source source = new Source("x.yml", file);
    assertThat(source.text(map.entries().get(0).value().span())).isEqualTo("'😀'");
    assertThat(source.text(map.entries().get(1).key().span())).isEqualTo("b");
    assertThat(source.position(map.entries().get(0).value().span().start()).column()).isEqualTo(4);
  }

  @Test
  void aBlockCollectionEndsWithItsLastItem() {
    String file = "a:\n  - x\n  - y\n\n# c\nb: 1\n";
    var map = (YamlNode.Mapping) read(file).documents().getFirst();
    assertThat(map.entries().get(0).value().span()).isEqualTo(new Span(5, 14));
  }

  @Test
  void quotedScalarsAreText() {
    assertThat(value("a: '5'")).isEqualTo(new YamlValue.Text());
    assertThat(value("a: \"yes\"")).isEqualTo(new YamlValue.Text());
    assertThat(value("a: |\n  5\n")).isEqualTo(new YamlValue.Text());
    assertThat(value("a: ! 5")).isEqualTo(new YamlValue.Text());
  }

  @Test
  void tagsSetTheType() {
    assertThat(value("a: !!str 5")).isEqualTo(new YamlValue.Text());
    assertThat(value("a: !!int '5'")).isInstanceOf(YamlValue.Int.class);
    assertThat(value("a: !!float 5")).isEqualTo(new YamlValue.Real(5));
    assertThat(value("a: !!null ''")).isEqualTo(new YamlValue.Null());
    assertThat(ids("a: !!bool 5")).containsExactly("invalid-tag");
    assertThat(ids("a: !ours 5")).containsExactly("invalid-tag");
  }

  @Test
  void aMergeBringsWhatIsNotThere() {
    String file = "x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3, c: 4}\nz: {<<: [{a: 5}, *x]}\n";
    var map = (YamlNode.Mapping) read(file).documents().getFirst();
    assertThat(keys(map.get("y").orElseThrow())).containsExactly("a=1", "b=3", "c=4");
    assertThat(keys(map.get("z").orElseThrow())).containsExactly("a=5", "b=2");
  }

  @Test
  void aMergeKeyInQuotesIsAKey() {
    var map = (YamlNode.Mapping) read("'<<': 1\n").documents().getFirst();
    assertThat(keys(map)).containsExactly("<<=1");
  }

  @Test
  void keysAreOneKeyIfTheirValuesAre() {
    assertThat(ids("1: a\n0x1: b\n")).containsExactly("duplicate-key");
    assertThat(ids("yes: a\ntrue: b\n")).containsExactly("duplicate-key");
    assertThat(ids("1: a\n'1': b\n")).isEmpty();
    assertThat(ids("a: 1\nA: 2\n")).isEmpty();
    assertThat(ids("[a, b]: 1\n? - a\n  - b\n: 2\n")).containsExactly("duplicate-key");
  }

  @Test
  void aRepeatedKeyKeepsTheFirstPlaceAndTheLastValue() {
    YamlFile file = read("a: 1\nb: 2\na: 3\n");
    assertThat(keys(file.documents().getFirst())).containsExactly("a=3", "b=2");
    assertThat(file.whole()).isTrue();
  }

  @Test
  void documentsBeforeAnErrorAreKept() {
    YamlFile file = read("a: 1\n---\nb: 2\n---\nc: [\n");
    assertThat(file.documents()).hasSize(2);
    assertThat(file.whole()).isFalse();
  }

  @Test
  void anAnchorMayBeSetAgainAndEndsWithItsDocument() {
    assertThat(ids("a: &x 1\nb: &x 2\nc: *x\n")).isEmpty();
    assertThat(ids("a: &x 1\n---\nb: *x\n")).containsExactly("unknown-alias");
  }

  @Test
  void tenThousandBracketsAreAnErrorAndNoStackOverflow() {
    assertThat(ids("a: " + "[".repeat(10_000))).containsExactly("nested-too-deep");
    assertThat(ids("[".repeat(10_000) + "]".repeat(10_000))).containsExactly("nested-too-deep");
    assertThat(ids("{a: ".repeat(10_000))).containsExactly("nested-too-deep");
    assertThat(ids("- ".repeat(10_000) + "x")).containsExactly("nested-too-deep");
  }

  @Test
  void aHundredLevelsAreAllowed() {
    assertThat(ids("[".repeat(YamlReader.DEEPEST) + "]".repeat(YamlReader.DEEPEST))).isEmpty();
  }

  @Test
  void aScalarOfTenMegabytesIsRefused() {
    String file = "a: b\nc: '" + "x".repeat(10 << 20) + "'\n";
    List<Diagnostic> problems = read(file).problems();
    assertThat(problems).extracting(Diagnostic::id).containsExactly("scalar-too-long");
    assertThat(problems.getFirst().span()).isEqualTo(new Span(8, 8));
  }

  @Test
  void aliasesThatDoubleAreCountedWithoutBeingWalked() {
    var file = new StringBuilder("- &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      file.append("- &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1));
    }
    assertThat(ids(file.toString())).containsExactly("alias-bomb");
  }

  @Test
  void controlCharactersAreRefusedWhereTheyStand() {
    YamlFile file = read("a: b\nc: d\u0007\n");
    assertThat(file.problems())
        .extracting(Diagnostic::id)
        .containsExactly("yaml-unexpected-character");
    assertThat(file.problems().getFirst().span()).isEqualTo(new Span(9, 10));
  }

  @Test
  void anEscapeThatBreaksOffOrNamesNoCharacterIsAnError() {
    assertThat(ids("a: \"\\u")).containsExactly("yaml-unknown-escape");
    assertThat(ids("a: \"\\x")).containsExactly("yaml-unknown-escape");
    assertThat(ids("a: \"\\U00110000\"")).containsExactly("yaml-unknown-escape");
    assertThat(ids("a: \"\\UFFFFFFFF\"")).containsExactly("yaml-unknown-escape");
    assertThat(read("a: \"\\u").problems().getFirst().span()).isEqualTo(new Span(3, 4));
  }

  private static YamlFile read(String text) {
    return YamlReader.read(new Source("x.yml", text));
  }

  private static List<String> ids(String text) {
    return read(text).problems().stream().map(Diagnostic::id).toList();
  }

  private static YamlNode.Scalar scalar(String text) {
    var map = (YamlNode.Mapping) read(text).documents().getFirst();
    return (YamlNode.Scalar) map.get("a").orElseThrow();
  }

  private static String text(String file) {
    return scalar(file).text();
  }

  private static YamlValue value(String file) {
    return scalar(file).value();
  }

  private static List<String> keys(YamlNode node) {
    return ((YamlNode.Mapping) node)
        .entries().stream()
            .map(e -> e.name() + "=" + ((YamlNode.Scalar) e.value()).text())
            .toList();
  }
}
