package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Severity;
import java.util.List;

/** A `*` or `?` that stands for itself. */
final class EscapedWildcard implements LintRule {

  @Override
  public String id() {
    return "escaped-wildcard";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A `*` or `?` that stands for itself.";
  }

  @Override
  public List<String> aliases() {
    return List.of("escaped_wildcard");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      for (Value value : named.item().values()) {
        if (value instanceof Value.Text text && hasPlainWildcard(text.pattern())) {
          findings.add(
              finding(
                      "`%s` has a wildcard that is none".formatted(text.pattern().written()),
                      text.span(),
                      "stands for itself")
                  .withHelp(
                      "write two backslashes if one before the wildcard is meant; else it is right"));
        }
      }
    }
  }

  private static boolean hasPlainWildcard(Pattern pattern) {
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text)
          && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0)) {
        return true;
      }
    }
    return false;
  }
}
