package assay.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as Markdown; public because the template is another package. A heading with {@code #}
 * before it is that of a column of numbers.
 */
public record ModernTable(String head, String rule, List<String> rows) {

  static ModernTable of(List<String> headings, List<List<String>> rows) {
    var head = new ArrayList<String>();
    var rule = new StringBuilder("|");
    for (String heading : headings) {
      boolean numbers = heading.startsWith("#");
      head.add(numbers ? heading.substring(1) : heading);
      rule.append(numbers ? "---:|" : ":---|");
    }
    return new ModernTable(
        row(head), rule.toString(), rows.stream().map(ModernTable::row).toList());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** A number that is easy to pass over where it is none. */
  static String count(int count) {
    return count == 0 ? "·" : Integer.toString(count);
  }
}
