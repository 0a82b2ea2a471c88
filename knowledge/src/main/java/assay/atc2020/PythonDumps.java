package assay.atc2020;

import assay.json.Json;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as Python's {@code json.dumps} prints it: ASCII only, a blank after colons and commas. */
final class PythonDumps {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  /** Python escapes DEL as well. */
  private static final int LAST_PLAIN = '~';

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private PythonDumps() {}

  /** The value on one line. */
  static String line(Json.Body body) {
    var blank = new DefaultIndenter("", "");
    return text(
        body,
        new DefaultPrettyPrinter(
                SEPARATORS
                    .withObjectEntrySpacing(Separators.Spacing.AFTER)
                    .withArrayValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(blank)
            .withArrayIndenter(blank));
  }

  /** The value with {@code indent} blanks before each member of a first level, and so on. */
  static String indented(Json.Body body, int indent) {
    var lines = new DefaultIndenter(" ".repeat(indent), "\n");
    return text(
        body,
        new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(lines).withArrayIndenter(lines));
  }

  private static String text(Json.Body body, PrettyPrinter printer) {
    var out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.setHighestNonEscapedChar(LAST_PLAIN);
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
