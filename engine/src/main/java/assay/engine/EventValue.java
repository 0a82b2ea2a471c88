package assay.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value of an event, as its log has it. */
public sealed interface EventValue {

  record Text(String text) implements EventValue {}

  /**
   * A number.
   *
   * @param written its text in the log, which patterns are compared with
   */
  record Num(BigDecimal number, String written) implements EventValue {}

  record Bool(boolean value) implements EventValue {}

  record Null() implements EventValue {}

  record Array(List<EventValue> items) implements EventValue {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** A value with fields of its own. */
  record Structure(Map<String, EventValue> fields) implements EventValue {
    public Structure {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
