package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A value that every text of a field matches. */
final class ValueMatchesEverything implements LintRule {

  @Override
  public String id() {
    return "value-matches-everything";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A value that every text of a field matches.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.values().size() == item.written().size()) {
        for (int i = 0; i < item.values().size(); i++) {
          if (item.values().get(i) instanceof Value.Text text && text.pattern().isAny()) {
            findings.add(found(item, item.written().get(i), subject));
          }
        }
      }
    }
  }

  private Diagnostic found(Detection.Item item, YamlNode.Scalar scalar, Subject subject) {
    String what =
        scalar.text().isEmpty()
            ? "every text has the empty text in it"
            : "`%s` is every text".formatted(scalar.text());
    if (item.field().isEmpty()) {
      return finding(what, scalar.span(), "any").withHelp("take it out, or look for something");
    }
    String field = item.field().get().text();
    if (item.written().size() > 1) {
      return finding(what, scalar.span(), "any")
          .withHelp("take it out: beside it the other values of the list do not count");
    }
    Diagnostic finding =
        finding(what, scalar.span(), "any")
            .as(scalar.text().isEmpty() ? severity() : Severity.NOTE)
            .withHelp("write `%s|exists: true` if any value will do".formatted(field));
    return item.modifiers().isEmpty()
        ? ItemEdits.mended(
            finding,
            subject,
            false,
            "write `exists`",
            List.of(
                ItemEdits.with(Modifier.EXISTS, item, subject.source()),
                Optional.of(new Edit(scalar.span(), "true"))))
        : finding;
  }
}
