package assay.confluence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. Asked for what it does not hold, it gives {@link Nothing}. */
sealed interface JsonValue {

  /** An object. */
  record Fields(Map<String, JsonValue> fields) implements JsonValue {}

  /** A list. */
  record Items(List<JsonValue> values) implements JsonValue {}

  /** A text. */
  record Text(String value) implements JsonValue {}

  /** A whole number. */
  record Whole(long value) implements JsonValue {}

  /** Stands for null, true, false, fractions and all that is missing. */
  record Nothing() implements JsonValue {}

  /** The value behind these names, one below the other. */
  default JsonValue at(String... names) {
    JsonValue value = this;
    for (String name : names) {
      value =
          value instanceof Fields(var fields)
              ? fields.getOrDefault(name, new Nothing())
              : new Nothing();
    }
    return value;
  }

  /** The values of a list; none if this is no list. */
  default List<JsonValue> items() {
    return this instanceof Items(var values) ? values : List.of();
  }

  /** A text, or a number in digits; empty if this is neither. */
  default Optional<String> text() {
    return switch (this) {
      case Text(String value) -> Optional.of(value);
      case Whole(long value) -> Optional.of(Long.toString(value));
      case Fields fields -> Optional.empty();
      case Items items -> Optional.empty();
      case Nothing nothing -> Optional.empty();
    };
  }

  /** A whole number; empty if this is none. */
  default Optional<Long> number() {
    return this instanceof Whole(long value) ? Optional.of(value) : Optional.empty();
  }

  /** The texts of a list. */
  default List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** Reads {@code text}; empty if it is not JSON. */
  static Optional<JsonValue> read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      JsonValue value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new Text(parser.getText());
      case VALUE_NUMBER_INT -> new Whole(parser.getLongValue());
      default -> new Nothing();
    };
  }

  private static JsonValue fields(JsonParser parser) throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return new Fields(fields);
  }

  private static JsonValue items(JsonParser parser) throws IOException {
    var items = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Items(items);
  }
}
