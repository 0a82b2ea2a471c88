package assay.cli;

import assay.engine.EventValue;
import assay.engine.Verdict;
import assay.query.CheckWords;
import assay.query.Query;
import assay.query.QueryWords;
import assay.source.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What holds of a query for an event, a line a part: {@code +} for what holds, {@code -} for what
 * does not, and the values that were compared.
 */
final class VerdictOutline {

  private static final int LONGEST_VALUE = 120;

  private final List<String> lines = new ArrayList<>();

  private VerdictOutline() {}

  static List<String> of(Verdict verdict) {
    var outline = new VerdictOutline();
    outline.add(verdict, 0);
    return outline.lines;
  }

  private void add(Verdict verdict, int depth) {
    Optional<String> line = QueryWords.line(verdict.query());
    if (line.isPresent()) {
      line(verdict, depth, checks(verdict, line.get()));
      return;
    }
    switch (verdict.query()) {
      case Query.And and -> line(verdict, depth, "all of these");
      case Query.Or or -> line(verdict, depth, "at least one of these");
      case Query.Not not -> line(verdict, depth, "not");
      case Query.Has has -> throw new IllegalStateException("a check has a line");
      case Query.Anywhere anywhere -> throw new IllegalStateException("a check has a line");
    }
    verdict.parts().forEach(part -> add(part, depth + 1));
  }

  private void line(Verdict verdict, int depth, String text) {
    lines.add("  ".repeat(depth) + (verdict.holds() ? "+ " : "- ") + text);
  }

  /** A check, or several of one field: which of them hold, and what the field has. */
  private static String checks(Verdict verdict, String line) {
    String which =
        verdict.parts().size() > 1
            ? verdict.parts().stream()
                .filter(Verdict::holds)
                .map(part -> value(part.query()))
                .collect(Collectors.joining(", "))
            : "";
    List<EventValue> compared =
        verdict.parts().isEmpty() ? verdict.compared() : verdict.parts().getFirst().compared();
    String shown = Printable.line(line);
    if (shown.length() > LONGEST_VALUE && verdict.parts().size() > 1) {
      shown =
          shown.substring(0, LONGEST_VALUE) + "… (%,d values)".formatted(verdict.parts().size());
    }
    return shown
        + (which.isEmpty() ? "" : "; holds for " + Printable.line(which))
        + is(verdict, compared);
  }

  private static String value(Query query) {
    return query instanceof Query.Has has ? CheckWords.value(has.check()) : "a keyword";
  }

  private static String is(Verdict verdict, List<EventValue> compared) {
    Query first = verdict.parts().isEmpty() ? verdict.query() : verdict.parts().getFirst().query();
    if (!(first instanceof Query.Has)) {
      return "";
    }
    return compared.isEmpty()
        ? "  <- no value"
        : compared.stream()
            .map(VerdictOutline::shown)
            .collect(Collectors.joining(", ", "  <- ", ""));
  }

  private static String shown(EventValue value) {
    return switch (value) {
      case EventValue.Text(String text) -> "'" + shortened(Printable.line(text)) + "'";
      case EventValue.Num number -> number.written();
      case EventValue.Bool(boolean bool) -> Boolean.toString(bool);
      case EventValue.Null none -> "null";
      case EventValue.Array array -> "a list";
      case EventValue.Structure structure -> "a structure";
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
