package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Value;
import assay.source.Severity;

/** The value `null` in a list with others. */
final class NullInList implements LintRule {

  @Override
  public String id() {
    return "null-in-list";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "The value `null` in a list with others.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      if (named.item().written().size() > 1) {
        for (Value value : named.item().values()) {
          if (value instanceof Value.Null none) {
            findings.add(
                finding("`null` stands in a list with other values", none.span(), "no value")
                    .withHelp("put it into a detection of its own, and join both with `or`"));
          }
        }
      }
    }
  }
}
