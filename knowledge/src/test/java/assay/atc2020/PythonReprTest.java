package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonReprTest {

  @Test
  void plainTextStaysAsItIs() {
    assertThat(PythonRepr.ofBytes("EventID=\"1\" | table x")).isEqualTo("EventID=\"1\" | table x");
  }

  @Test
  void aSingleQuoteAloneIsNotEscaped() {
    assertThat(PythonRepr.ofBytes("grep -P '^x'")).isEqualTo("grep -P '^x'");
  }

  @Test
  void aSingleQuoteBesideADoubleQuoteIsEscaped() {
    assertThat(PythonRepr.ofBytes("-H 'a' \"b\"")).isEqualTo("-H \\'a\\' \"b\"");
  }

  @Test
  void lineEndsTabsAndBackslashesAreNamed() {
    assertThat(PythonRepr.ofBytes("a\nb\tc\rd\\e")).isEqualTo("a\\nb\\tc\\rd\\\\e");
  }

  @Test
  void everyByteOutsideAsciiIsWrittenInHex() {
    assertThat(PythonRepr.ofBytes("–é😀"))
        .isEqualTo("\\xe2\\x80\\x93\\xc3\\xa9\\xf0\\x9f\\x98\\x80");
  }

  @Test
  void controlBytesAreWrittenInHex() {
    assertThat(PythonRepr.ofBytes("\0\u001B\u007F")).isEqualTo("\\x00\\x1b\\x7f");
  }

  @Test
  void nothingStaysNothing() {
    assertThat(PythonRepr.ofBytes("")).isEmpty();
  }
}
