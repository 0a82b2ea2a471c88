package assay.template;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Source;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations are what PyYAML 6 prints for the same document. */
class YamlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '\0',
      textBlock =
          """
          a: plain words        → a: plain words
          a: '*.exe'            → a: '*.exe'
          a: '1'                → a: '1'
          a: 1                  → a: 1
          a: 0x100              → a: 256
          a: 010                → a: 8
          a: '0x100'            → a: '0x100'
          a: 'yes'              → a: 'yes'
          a: yes                → a: true
          a: 'null'             → a: 'null'
          a:                    → a: null
          a: ''                 → a: ''
          a: '2020-01-01'       → a: '2020-01-01'
          a: 2020-01-01         → a: 2020-01-01
          a: 1.5                → a: 1.5
          a: 1.0e+20            → a: 1.0e+20
          a: 1.0e-7             → a: 1.0e-07
          a: .INF               → a: .inf
          a: '='                → a: '='
          a: '<<'               → a: '<<'
          a: 'b: c'             → a: 'b: c'
          a: 'b:c'              → a: b:c
          a: 'b #c'             → a: 'b #c'
          a: 'b#c'              → a: b#c
          a: '- b'              → a: '- b'
          a: '-b'               → a: -b
          a: "it's"             → a: it's
          a: "'"                → a: ''''
          a: ' b'               → a: ' b'
          a: 'b '               → a: 'b '
          a: '%b'               → a: '%b'
          a: '...'              → a: '...'
          a: \\b\\c             → a: \\b\\c
          a: "é"                → a: "\\xE9"
          a: "…"                → a: "\\u2026"
          a: "😀"               → a: "\\U0001F600"
          a: "b\\tc"            → a: "b\\tc"
          a: "b\\u00a0c"        → a: "b\\_c"
          a: "b \\n c"          → a: "b \\n c"
          a: []                 → a: []
          a: {}                 → a: {}
          """)
  void scalarsAreQuotedAsPythonQuotesThem(String yaml, String expected) {
    assertThat(dump(yaml)).isEqualTo(expected + "\n");
  }

  @Test
  void keysAreSortedByCodePoint() {
    assertThat(dump("b: 1\na: 2\nB: 3\n\"\\U0001F600\": 4\n\"\\uFF00\": 5"))
        .isEqualTo("B: 3\na: 2\nb: 1\n\"\\uFF00\": 5\n\"\\U0001F600\": 4\n");
    assertThat(dump("10: a\n9: b\ntrue: c")).isEqualTo("true: c\n9: b\n10: a\n");
  }

  @Test
  void keysOfDifferentTypesStayInTheirOrder() {
    assertThat(dump("b: 1\n1: 2\na: 3")).isEqualTo("b: 1\n1: 2\na: 3\n");
  }

  @Test
  void listsBelowKeysAreNotIndentedAndListsInListsAre() {
    assertThat(dump("a: [1, [2, 3], {c: [4], b: 5}]"))
        .isEqualTo(
            """
            a:
            - 1
            - - 2
              - 3
            - b: 5
              c:
              - 4
            """);
  }

  @Test
  void longLinesAreFoldedAtTheFirstBlankBeyondTheWidth() {
    String words = "word ".repeat(20).strip();

    assertThat(dump("a: " + words))
        .isEqualTo("a: " + "word ".repeat(15) + "word\n  word word word word\n");
    assertThat(dump("a: '* " + words + "'"))
        .isEqualTo("a: '* " + "word ".repeat(15) + "word\n  word word word word'\n");
    assertThat(dump("a: \"é " + words + "\""))
        .isEqualTo(
            "a: \"\\xE9 " + "word ".repeat(14) + "word\\\n  \\ word word word word word\"\n");
  }

  @Test
  void aWordIsNotFolded() {
    String word = "x".repeat(200);

    assertThat(dump("a: " + word)).isEqualTo("a: " + word + "\n");
  }

  @Test
  void lineBreaksAreDoubledInQuotes() {
    assertThat(dump("a: \"b\\nc\\n\\nd\\n\"")).isEqualTo("a: 'b\n\n  c\n\n\n  d\n\n  '\n");
  }

  @Test
  void aLongKeyHasAQuestionMark() {
    String key = "k".repeat(123);

    assertThat(dump("? " + key + "\n: [1]")).isEqualTo("? " + key + "\n: - 1\n");
    assertThat(dump(key.substring(1) + ": [1]")).isEqualTo(key.substring(1) + ":\n- 1\n");
  }

  @Test
  void whatIsSharedStandsThereOnce() {
    assertThat(dump("a: &x [1]\nb: *x\nc: {d: *x}\ne: &y text\nf: *y"))
        .isEqualTo("a: &id001\n- 1\nb: *id001\nc:\n  d: *id001\ne: text\nf: text\n");
  }

  @Test
  void timesAreWrittenAsIso() {
    assertThat(dump("a: 2020-1-2T3:04:05.5Z\nb: 2020-01-02 03:04:05 -1:30"))
        .isEqualTo("a: 2020-01-02 03:04:05.500000+00:00\nb: 2020-01-02 03:04:05-01:30\n");
  }

  @Test
  void anEmptyDocumentIsAnEmptyMap() {
    assertThat(dump("{}")).isEqualTo("{}\n");
  }

  @Test
  void dataIsWrittenInItsOwnOrderOrSorted() {
    var data = new LinkedHashMap<String, Data>();
    data.put("b", Data.texts(List.of("1", "x: y")));
    data.put("a", Data.none());
    data.put("c", Data.of(7));

    assertThat(YamlText.ordered(new Data.Table(data)))
        .isEqualTo("b:\n- '1'\n- 'x: y'\na: null\nc: 7\n");
    assertThat(YamlText.sorted(new Data.Table(data), YamlText.Writer.PYTHON))
        .isEqualTo("a: null\nb:\n- '1'\n- 'x: y'\nc: 7\n");
  }

  @Test
  void libyamlFoldsTextInDoubleQuotesAtBlanks() {
    String words = "é" + " word".repeat(18) + "  end";
    var data = new Data.Table(Map.of("a", Data.of(words)));

    assertThat(YamlText.sorted(data, YamlText.Writer.LIBYAML))
        .isEqualTo("a: \"\\xE9" + " word".repeat(15) + "\n  word word word  end\"\n");
  }

  private static String dump(String yaml) {
    YamlNode document = YamlReader.read(new Source("f", yaml)).documents().getFirst();
    return YamlText.of((YamlNode.Mapping) document);
  }
}
