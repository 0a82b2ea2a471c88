package assay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value of the test data. Numbers, booleans and null are only their text. */
public sealed interface Json {

  record Obj(Map<String, Json> members) implements Json {}

  record Arr(List<Json> items) implements Json {}

  record Str(String text) implements Json {}

  record Other(String text) implements Json {}

  static Json parse(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
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

  /** The member {@code name} of an object. */
  default Json get(String name) {
    return ((Obj) this).members().getOrDefault(name, new Other("absent"));
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
