package assay.cli;

import assay.engine.Verdict;
import assay.query.Lowered;
import assay.query.Lowering;
import assay.query.Passes;
import assay.query.Query;
import assay.query.QueryText;
import assay.query.QueryWords;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.source.Printable;
import java.util.ArrayList;
import java.util.List;

/** What a rule means, and what of that holds for events, as lines of {@code assay explain}. */
final class MeaningOutline {

  private final List<String> lines = new ArrayList<>();

  private MeaningOutline() {}

  static List<String> of(RuleFile file, Rule rule, EventFile events) {
    var outline = new MeaningOutline();
    if (rule instanceof Rule.DetectionRule detection) {
      if (file.problems().stream().anyMatch(Diagnostic::isError)) {
        outline.stage("lower", "not before the errors are mended");
      } else {
        outline.detection(file, detection, events);
      }
    }
    return outline.lines;
  }

  private void detection(RuleFile file, Rule.DetectionRule rule, EventFile events) {
    Lowered lowered = Lowering.lower(rule);
    for (Diagnostic problem : lowered.problems()) {
      stage("lower", "refused");
      indented(1, DiagnosticLine.render(problem, file.source()));
    }
    for (Query query : lowered.queries()) {
      stage("lower", "the query, as the rule has it");
      indented(1, QueryText.of(query));
      stage("pass", "the query after the passes");
      indented(1, QueryText.of(Passes.apply(query)));
      stage("words", "fires when");
      QueryWords.of(query).forEach(line -> indented(1, line));
      events.records().forEach(record -> match(query, record));
    }
  }

  private void match(Query query, EventFile.Numbered record) {
    Verdict verdict = Verdict.of(query, record.event());
    stage(
        "match",
        "event %d: %s".formatted(record.number(), verdict.holds() ? "matches" : "does not match"));
    VerdictOutline.of(verdict).forEach(line -> indented(1, line));
  }

  private void stage(String name, String what) {
    lines.add("%-7s %s".formatted(name, what));
  }

  private void indented(int depth, String text) {
    lines.add("    ".repeat(depth) + Printable.line(text));
  }
}
