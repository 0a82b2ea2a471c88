package assay.logs;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events written as JSON: objects one after the other, as in JSON lines, or in an array. */
public final class JsonEvents {

  /** The text is no JSON, or holds something else than objects. */
  public static final class NotEvents extends Exception {
    private static final long serialVersionUID = 1;

    NotEvents(String message, int line, int column) {
      super("line %d, column %d: %s".formatted(line, column, message));
    }
  }

  private static final int DEEPEST = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonEvents() {}

  /** All events of {@code text}, in its order. */
  public static List<TreeEvent> read(String text) throws NotEvents {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return events(parser);
    } catch (JsonParseException e) {
      throw new NotEvents(
          e.getOriginalMessage(), e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TreeEvent> events(JsonParser parser) throws IOException, NotEvents {
    var events = new ArrayList<TreeEvent>();
    while (parser.nextToken() != null) {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          events.add(event(parser));
        }
      } else {
        events.add(event(parser));
      }
    }
    return events;
  }

  private static TreeEvent event(JsonParser parser) throws IOException, NotEvents {
    if (value(parser) instanceof EventValue.Structure structure) {
      return new TreeEvent(structure);
    }
    var place = parser.currentTokenLocation();
    throw new NotEvents("an event must be an object", place.getLineNr(), place.getColumnNr());
  }

  private static EventValue value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> structure(parser);
      case START_ARRAY -> {
        var items = new ArrayList<EventValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new EventValue.Array(items);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new EventValue.Bool(parser.getBooleanValue());
      case VALUE_NULL -> new EventValue.Null();
      default -> new EventValue.Text(parser.getText());
    };
  }

  private static EventValue number(String written) {
    return new EventValue.Num(new BigDecimal(written), written);
  }

  /** An object; the values of a field that it has several times are an array. */
  private static EventValue structure(JsonParser parser) throws IOException {
    Map<String, EventValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.merge(name, value(parser), JsonEvents::both);
    }
    return new EventValue.Structure(fields);
  }

  private static EventValue both(EventValue first, EventValue second) {
    var items = new ArrayList<EventValue>();
    items.addAll(first instanceof EventValue.Array array ? array.items() : List.of(first));
    items.addAll(second instanceof EventValue.Array array ? array.items() : List.of(second));
    return new EventValue.Array(items);
  }
}
