package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.regex.RegexQuestions;
import assay.rule.Value;
import assay.source.Severity;

/** A regular expression that no text matches. */
final class RegexNeverMatches implements LintRule {

  @Override
  public String id() {
    return "regex-never-matches";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A regular expression that no text matches.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      for (Value value : named.item().values()) {
        if (value instanceof Value.Expression expression
            && expression.placeholders().isEmpty()
            && RegexQuestions.neverMatches(expression.regex())) {
          findings.add(
              finding(
                      "no text matches `%s`".formatted(expression.regex()),
                      expression.span(),
                      "never matches")
                  .withHelp(
                      "look at `^` and `$`: nothing stands before the one or behind the other"));
        }
      }
    }
  }
}
