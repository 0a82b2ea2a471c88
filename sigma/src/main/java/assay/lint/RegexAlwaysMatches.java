package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.regex.RegexQuestions;
import assay.rule.Value;
import assay.source.Severity;

/** A regular expression that every text matches. */
final class RegexAlwaysMatches implements LintRule {

  @Override
  public String id() {
    return "regex-always-matches";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A regular expression that every text matches.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      for (Value value : named.item().values()) {
        if (value instanceof Value.Expression expression
            && expression.placeholders().isEmpty()
            && RegexQuestions.alwaysMatches(expression.regex())) {
          findings.add(
              finding(
                      "every text matches `%s`".formatted(expression.regex()),
                      expression.span(),
                      "always matches")
                  .withHelp(
                      "it is found anywhere in a text: ask for something that must be there, or"
                          + " write `exists`"));
        }
      }
    }
  }
}
