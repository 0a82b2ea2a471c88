package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The expected texts are what {@code json.dumps} of Python 3 gives. */
class PythonDumpsTest {

  @Test
  void oneLineHasABlankAfterColonsAndCommas() {
    assertThat(PythonDumps.line(PythonDumpsTest::nested))
        .isEqualTo("{\"a\": {}, \"b\": [], \"c\": [1, true, {\"d\": \"e\"}]}");
  }

  @Test
  void indentedTextHasALineForEachMember() {
    assertThat(PythonDumps.indented(PythonDumpsTest::nested, 2))
        .isEqualTo(
            """
            {
              "a": {},
              "b": [],
              "c": [
                1,
                true,
                {
                  "d": "e"
                }
              ]
            }""");
  }

  @Test
  void everythingOutsidePrintableAsciiIsEscapedInLowerCase() {
    assertThat(
            PythonDumps.line(json -> json.writeString("\"\\/\b\f\n\r\t\u001f\u007f\u00e9\u2028")))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\\u007f\\u00e9\\u2028\"");
    assertThat(PythonDumps.line(json -> json.writeString("😀"))).isEqualTo("\"\\ud83d\\ude00\"");
  }

  private static void nested(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("a");
    json.writeEndObject();
    json.writeArrayFieldStart("b");
    json.writeEndArray();
    json.writeArrayFieldStart("c");
    json.writeNumber(1);
    json.writeBoolean(true);
    json.writeStartObject();
    json.writeStringField("d", "e");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
