package assay.lint;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs checks over rule files. It has no state and may be used by several threads. */
public final class Linter {

  private final List<LintRule> checks;
  private final LintFacts facts;
  private final LintOptions options;

  public Linter(List<LintRule> checks, LintFacts facts, LintOptions options) {
    this.checks = List.copyOf(checks);
    this.facts = facts;
    this.options = options;
  }

  /**
   * What the checks find in {@code file}, in order of place, without what reading it found. Rules
   * of one file may share parts; what is found in a part is told once.
   */
  public List<Diagnostic> check(RuleFile file) {
    return check(subjects(file));
  }

  /** The rules of {@code file} as checks look at them. */
  List<Subject> subjects(RuleFile file) {
    var subjects = new ArrayList<Subject>(file.rules().size());
    for (Rule rule : file.rules()) {
      subjects.add(new Subject(file, rule, facts, options));
    }
    return subjects;
  }

  /** What the checks find in {@code subjects}, which are the rules of one file. */
  List<Diagnostic> check(List<Subject> subjects) {
    var found = new ArrayList<Diagnostic>();
    for (Subject subject : subjects) {
      for (LintRule check : checks) {
        check.check(subject, found::add);
      }
    }
    found.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return subjects.size() < 2 ? found : found.stream().distinct().toList();
  }
}
