package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A rule without `author`. */
final class MissingAuthor implements LintRule {

  @Override
  public String id() {
    return "missing-author";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A rule without `author`.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_author_existence");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.lacks("author", subject.metadata().author())) {
      findings.add(
          finding("`author` is missing", subject.head(), "nobody to ask")
              .withHelp("say who wrote the rule, as in `author: A. Analyst`"));
    }
  }
}
