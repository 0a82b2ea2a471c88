package assay.target.sigmac;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Source;
import assay.yaml.YamlReader;
import org.junit.jupiter.api.Test;

/** The expected texts are those of Python 3. */
class PythonTextTest {

  private static String text(String yaml) {
    return PythonText.of(Item.of(YamlReader.read(new Source("t", yaml)).documents().getFirst()));
  }

  @Test
  void fractionsAreTheShortestThatReadBack() {
    assertThat(text("0.1")).isEqualTo("0.1");
    assertThat(text("100.0")).isEqualTo("100.0");
    assertThat(text("1.0e+16")).isEqualTo("1e+16");
    assertThat(text("1.25e-5")).isEqualTo("1.25e-05");
    assertThat(text("123456789012345.5")).isEqualTo("123456789012345.5");
    assertThat(text("-0.0")).isEqualTo("-0.0");
    assertThat(text("-.inf")).isEqualTo("-inf");
    assertThat(text(".nan")).isEqualTo("nan");
  }

  @Test
  void partsOfListsAndMapsAreQuoted() {
    assertThat(text("[a, 1, null, true, {b: c, 2: 'it''s'}]"))
        .isEqualTo("['a', 1, None, True, {'b': 'c', 2: \"it's\"}]");
    assertThat(text("[\"a'\\\"\\\\\\n\\t\\x07\\u200b\"]"))
        .isEqualTo("['a\\'\"\\\\\\n\\t\\x07\\u200b']");
  }

  @Test
  void datesAreThoseOfTheCalendar() {
    assertThat(text("2020-02-29")).isEqualTo("2020-02-29");
    assertThat(text("2001-12-14t21:59:43.10-05:00")).isEqualTo("2001-12-14 21:59:43.100000-05:00");
    assertThat(text("2001-12-14 21:59:43 Z")).isEqualTo("2001-12-14 21:59:43+00:00");
    assertThat(text("[2001-12-14 21:59:43.1 -5, 2001-12-14 21:00:00 Z]"))
        .isEqualTo(
            "[datetime.datetime(2001, 12, 14, 21, 59, 43, 100000,"
                + " tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400))),"
                + " datetime.datetime(2001, 12, 14, 21, 0, tzinfo=datetime.timezone.utc)]");
    assertThat(PythonDate.of("2021-02-29")).isEmpty();
    assertThat(PythonDate.of("0000-01-01")).isEmpty();
  }

  @Test
  void bytesShowWhatAsciiCannot() {
    assertThat(PythonText.bytes(new byte[] {'a', 0, '\'', (byte) 0xFF, '\n'}))
        .isEqualTo("b\"a\\x00'\\xff\\n\"");
  }
}
