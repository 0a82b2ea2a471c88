package assay.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A JSON value that was read: what it is by its kind, with empty answers where it is another. */
public record Json(Object value) {

  /** The value of {@code null}. */
  private enum Nothing {
    NULL
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** All values of a file, which may be gzipped: one a line, or just one. */
  public static List<Json> read(Path path) {
    var values = new ArrayList<Json>();
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        JsonParser parser = FACTORY.createParser(plain)) {
      while (parser.nextToken() != null) {
        values.add(new Json(value(parser)));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return values;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, new Json(value(parser)));
        }
        yield fields;
      }
      case START_ARRAY -> {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(new Json(value(parser)));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Nothing.NULL;
      default -> parser.getDecimalValue();
    };
  }

  public boolean isNull() {
    return value instanceof Nothing;
  }

  /** The field {@code name}, which the object must have. */
  public Json get(String name) {
    return find(name).orElseThrow(() -> new AssertionError("no field " + name + " in " + this));
  }

  public Optional<Json> find(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /** The fields of an object; none for another kind. */
  @SuppressWarnings("unchecked")
  public Map<String, Json> fields() {
    return value instanceof Map<?, ?> map ? (Map<String, Json>) map : Map.of();
  }

  /** The items of an array; none for another kind. */
  @SuppressWarnings("unchecked")
  public List<Json> items() {
    return value instanceof List<?> list ? (List<Json>) list : List.of();
  }

  public String text() {
    return String.valueOf(value);
  }

  public List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }
}
