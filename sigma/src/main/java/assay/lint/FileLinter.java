package assay.lint;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks single files as a configuration asks. It has no state and may be used by several threads;
 * {@link Together} then says what is found in all of the files.
 */
public final class FileLinter {

  /** A rule may well leave that to a pipeline. */
  private static final String PLACEHOLDER = "unresolved-placeholder";

  private final LintConfig config;
  private final Linter linter;

  public FileLinter(LintConfig config, LintFacts facts) {
    this(LintCatalogue.ALL, config, facts);
  }

  FileLinter(LintCatalogue catalogue, LintConfig config, LintFacts facts) {
    this.config = config;
    this.linter =
        new Linter(
            catalogue.rules().stream().filter(check -> config.isOn(check.id())).toList(),
            facts,
            config.options());
  }

  /**
   * What is found in {@code file}.
   *
   * @param path the file's path from the configuration's folder
   */
  public CheckedFile check(RuleFile file, String path) {
    Set<String> off = config.offAt(path);
    List<Subject> subjects = linter.subjects(file);
    var identities = new ArrayList<RuleIdentity>(file.rules().size());
    for (Rule rule : file.rules()) {
      identities.add(RuleIdentity.of(file.source().name(), rule));
    }
    return new CheckedFile(
        file.source().name(),
        path,
        file.rules().size(),
        file.yaml().whole(),
        file.rules().stream().anyMatch(rule -> !(rule instanceof Rule.DetectionRule)),
        read(file, subjects, off),
        found(file, subjects, off),
        identities,
        IgnoreComments.in(file.yaml()));
  }

  private List<Diagnostic> read(RuleFile file, List<Subject> subjects, Set<String> off) {
    var kept = new ArrayList<Diagnostic>();
    file.problems().forEach(problem -> read(file, problem, off, kept));
    for (Subject subject : subjects) {
      for (Diagnostic problem : subject.lowered().problems()) {
        if (!problem.id().equals(PLACEHOLDER)) {
          read(file, subject.isRetired() ? problem.asWarning() : problem, off, kept);
        }
      }
    }
    return kept;
  }

  private void read(RuleFile file, Diagnostic problem, Set<String> off, List<Diagnostic> kept) {
    if (problem.isError()) {
      kept.add(problem);
    } else if (config.isOn(problem.id()) && counts(file, problem, off)) {
      kept.add(config.weighed(problem));
    }
  }

  private List<Diagnostic> found(RuleFile file, List<Subject> subjects, Set<String> off) {
    List<Diagnostic> all = linter.check(subjects);
    if (all.isEmpty()) {
      return all;
    }
    var kept = new ArrayList<Diagnostic>();
    for (Diagnostic finding : all) {
      if (counts(file, finding, off)) {
        kept.add(config.weighed(finding));
      }
    }
    return kept;
  }

  private boolean counts(RuleFile file, Diagnostic finding, Set<String> off) {
    return !off.contains(finding.id())
        && (config.exclusions().isEmpty()
            || !config.isOffFor(idAt(file, finding.span()), finding.id()));
  }

  /** The id of the rule that a finding is about. */
  private static Optional<String> idAt(RuleFile file, Span place) {
    for (Rule rule : file.rules()) {
      if (rule.span().start() <= place.start() && place.start() <= rule.span().end()) {
        return rule.metadata().id().map(id -> id.text());
      }
    }
    return Optional.empty();
  }
}
