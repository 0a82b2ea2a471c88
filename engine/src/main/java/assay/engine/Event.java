package assay.engine;

import java.util.List;

/**
 * One event of a log, asked by the names of its fields. Names are compared exactly. A name with
 * dots is a field called so, or the way to one through structures, or both. Where the way leads
 * through an array it goes on in each of its items.
 */
public interface Event {

  /** Whether the event has {@code field}, be its value null, empty or a structure. */
  boolean has(String field);

  /**
   * The values of {@code field} in the order of the log, those of arrays one by one; none for a
   * missing field and an empty array. There are no arrays among them.
   */
  List<EventValue> values(String field);

  /** Every text, number and boolean of the event, of whatever field and however deep. */
  List<EventValue> all();
}
