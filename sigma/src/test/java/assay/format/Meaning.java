package assay.format;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file says, apart from where it says it: its rules and the kinds of its problems. */
record Meaning(String rules, List<String> problems) {

  private static final Pattern SPAN = Pattern.compile("Span\\[start=\\d+, end=\\d+\\]");

  /** What formatting mends. */
  private static final Set<String> OF_THE_FORM = Set.of("byte-order-mark", "carriage-return");

  static Meaning of(byte[] file) {
    RuleFile read = RuleReader.read("rule.yml", file);
    return new Meaning(
        SPAN.matcher(read.rules().stream().map(Meaning::text).toList().toString()).replaceAll("…"),
        read.problems().stream()
            .map(Diagnostic::id)
            .filter(id -> !OF_THE_FORM.contains(id))
            .sorted()
            .toList());
  }

  /** A rule; of a filter without its document, whose order is a matter of form. */
  private static String text(Rule rule) {
    return rule instanceof Rule.FilterRule filter
        ? List.of(
                filter.metadata(),
                filter.logSource(),
                filter.rules(),
                filter.detections(),
                filter.condition())
            .toString()
        : rule.toString();
  }
}
