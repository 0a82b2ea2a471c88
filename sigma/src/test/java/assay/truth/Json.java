package assay.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A JSON value of the test data. Numbers, booleans and null are only their text. */
public sealed interface Json {

  JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  record Obj(Map<String, Json> members) implements Json {}

  record Arr(List<Json> items) implements Json {}

  record Str(String text) implements Json {}

  record Other(String text) implements Json {}

  /** All values of a file, which may be gzipped: one a line, or just one. */
  static List<Json> read(Path path) {
    var values = new ArrayList<Json>();
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        JsonParser parser = FACTORY.createParser(plain)) {
      while (parser.nextToken() != null) {
        values.add(value(parser));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  static Json parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Json value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield new Obj(members);
      }
      case START_ARRAY -> {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new Arr(items);
      }
      case VALUE_STRING -> new Str(parser.getText());
      default -> new Other(parser.getText());
    };
  }

  /** The member {@code name}, which the object must have. */
  default Json get(String name) {
    return find(name).orElseThrow(() -> new AssertionError("no member " + name + " in " + this));
  }

  default Optional<Json> find(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /** The members of an object; none for another kind. */
  default Map<String, Json> fields() {
    return this instanceof Obj object ? object.members() : Map.of();
  }

  /** Whether this is an object with a member {@code name}. */
  default boolean has(String name) {
    return this instanceof Obj object && object.members().containsKey(name);
  }

  /** The items of an array. */
  default List<Json> items() {
    return ((Arr) this).items();
  }

  /** The text of a string. */
  default String text() {
    return ((Str) this).text();
  }

  /** The texts of an array of strings. */
  default List<String> texts() {
    return items().stream().map(Json::text).toList();
  }

  default boolean isTrue() {
    return this instanceof Other other && other.text().equals("true");
  }

  default boolean isNull() {
    return this instanceof Other other && other.text().equals("null");
  }

  /** This value as JSON, which is YAML as well. */
  default String write() {
    return switch (this) {
      case Obj object -> {
        var out = new ArrayList<String>();
        object.members().forEach((k, v) -> out.add(new Str(k).write() + ": " + v.write()));
        yield "{" + String.join(", ", out) + "}";
      }
      case Arr array ->
          "[" + String.join(", ", array.items().stream().map(Json::write).toList()) + "]";
      case Str string ->
          '"'
              + string
                  .text()
                  .replace("\\", "\\\\")
                  .replace("\"", "\\\"")
                  .replace("\n", "\\n")
                  .replace("\t", "\\t")
              + '"';
      case Other other -> other.text();
    };
  }
}
