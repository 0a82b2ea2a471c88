package assay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An event that is held as a tree of values, as JSON gives it. */
public final class TreeEvent implements Event {

  private final EventValue.Structure root;

  public TreeEvent(EventValue.Structure root) {
    this.root = root;
  }

  public EventValue.Structure root() {
    return root;
  }

  @Override
  public boolean has(String field) {
    return !found(field).isEmpty();
  }

  @Override
  public List<EventValue> values(String field) {
    var values = new ArrayList<EventValue>();
    found(field).forEach(value -> addItems(value, values));
    return values;
  }

  @Override
  public List<EventValue> all() {
    var values = new ArrayList<EventValue>();
    addLeaves(root, values);
    return values;
  }

  private List<EventValue> found(String field) {
    var found = new ArrayList<EventValue>();
    find(root, field, found);
    return found;
  }

  /** Looks for {@code path} as one name, then for each beginning of it that ends at a dot. */
  private static void find(EventValue value, String path, List<EventValue> found) {
    switch (value) {
      case EventValue.Structure structure -> {
        Map<String, EventValue> fields = structure.fields();
        if (fields.containsKey(path)) {
          found.add(fields.get(path));
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
          String outer = path.substring(0, dot);
          if (fields.containsKey(outer)) {
            find(fields.get(outer), path.substring(dot + 1), found);
          }
        }
      }
      case EventValue.Array array -> array.items().forEach(item -> find(item, path, found));
      case EventValue.Text leaf -> {}
      case EventValue.Num leaf -> {}
      case EventValue.Bool leaf -> {}
      case EventValue.Null leaf -> {}
    }
  }

  private static void addItems(EventValue value, List<EventValue> values) {
    if (value instanceof EventValue.Array array) {
      array.items().forEach(item -> addItems(item, values));
    } else {
      values.add(value);
    }
  }

  private static void addLeaves(EventValue value, List<EventValue> values) {
    switch (value) {
      case EventValue.Structure structure ->
          structure.fields().values().forEach(field -> addLeaves(field, values));
      case EventValue.Array array -> array.items().forEach(item -> addLeaves(item, values));
      case EventValue.Null none -> {}
      case EventValue.Text leaf -> values.add(leaf);
      case EventValue.Num leaf -> values.add(leaf);
      case EventValue.Bool leaf -> values.add(leaf);
    }
  }
}
