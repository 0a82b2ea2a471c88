package assay.format;

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
        SPAN.matcher(read.rules().toString()).replaceAll("…"),
        read.problems().stream()
            .map(Diagnostic::id)
            .filter(id -> !OF_THE_FORM.contains(id))
            .sorted()
            .toList());
  }
}
