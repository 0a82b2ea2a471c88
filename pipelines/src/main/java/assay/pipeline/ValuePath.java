package assay.pipeline;

import assay.template.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to values within JSON or YAML: the paths of {@code jq}, and nothing more of it. */
final class ValuePath {

  /** Every item of a list, or every value of a map. */
  static final String EACH = "[]";

  private ValuePath() {}

  /** The steps of {@code path}; empty if it is more than a path. */
  static Optional<List<String>> steps(String path) {
    var steps = new ArrayList<String>();
    int i = 0;
    if (!path.startsWith(".")) {
      return Optional.empty();
    }
    while (i < path.length()) {
      char c = path.charAt(i);
      if (c == '[') {
        int end = path.indexOf(']', i);
        String inside = end < 0 ? "" : path.substring(i + 1, end);
        boolean number =
            !inside.isEmpty() && inside.length() < 7 && inside.chars().allMatch(Character::isDigit);
        boolean quoted = inside.length() > 1 && inside.startsWith("\"") && inside.endsWith("\"");
        if (end < 0 || !(inside.isEmpty() || number || quoted)) {
          return Optional.empty();
        }
        steps.add(
            inside.isEmpty() ? EACH : quoted ? inside.substring(1, inside.length() - 1) : inside);
        i = end + 1;
      } else if (c == '.') {
        int end = i + 1;
        while (end < path.length() && isName(path.charAt(end))) {
          end++;
        }
        if (end > i + 1) {
          steps.add(path.substring(i + 1, end));
        }
        i = end;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(steps);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** What {@code steps} lead to from {@code data}. */
  static List<Data> follow(Data data, List<String> steps) {
    List<Data> here = List.of(data);
    for (String step : steps) {
      var next = new ArrayList<Data>();
      for (Data each : here) {
        switch (each) {
          case Data.Items list when step.equals(EACH) -> next.addAll(list.items());
          case Data.Table table when step.equals(EACH) -> next.addAll(table.entries().values());
          case Data.Items list when isIndex(step, list) ->
              next.add(list.items().get(Integer.parseInt(step)));
          case Data.Table table when table.entries().containsKey(step) ->
              next.add(table.entries().get(step));
          case Data other -> {}
        }
      }
      here = next;
    }
    return here;
  }

  private static boolean isIndex(String step, Data.Items list) {
    return !step.isEmpty()
        && step.length() < 7
        && step.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(step) < list.items().size();
  }
}
