package assay.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON text from the calls that write it. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** What writes one JSON value. */
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** The value that {@code body} writes, on one line. */
  public static String line(Body body) {
    return text(body, false);
  }

  /** The value that {@code body} writes, indented. */
  public static String indented(Body body) {
    return text(body, true);
  }

  private static String text(Body body, boolean indented) {
    var out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (indented) {
        // The printer's own default is the line end of the machine.
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
