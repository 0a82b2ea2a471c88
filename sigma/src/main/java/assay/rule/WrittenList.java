package assay.rule;

import java.util.List;

/**
 * The texts under one key. {@code bare} tells that the file has a single value there instead of a
 * list; it is read as a list of one.
 */
public record WrittenList(List<Written> items, boolean bare) {

  public static final WrittenList NONE = new WrittenList(List.of(), false);

  public WrittenList {
    items = List.copyOf(items);
  }

  public List<String> texts() {
    return items.stream().map(Written::text).toList();
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
