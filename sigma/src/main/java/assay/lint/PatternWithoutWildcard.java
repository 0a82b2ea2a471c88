package assay.lint;

import assay.rule.Condition;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import java.util.List;

/** A pattern for detections that has no wildcard, and so is the name of one. */
final class PatternWithoutWildcard implements LintRule {

  @Override
  public String id() {
    return "pattern-without-wildcard";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A pattern for detections that has no wildcard, and so is the name of one.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_missing_asterisk_condition");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Condition part : subject.conditionParts()) {
      if (part instanceof Condition.Selector selector) {
        String names = selector.names().orElse("*");
        if (names.indexOf('*') < 0) {
          findings.add(found(selector, names, subject));
        }
      }
    }
  }

  private Diagnostic found(Condition.Selector selector, String name, Subject subject) {
    Diagnostic finding =
        finding(
                "`of %s` takes in the detection `%s` alone".formatted(name, name),
                selector.span(),
                "no wildcard")
            .withHelp("write `%s`, or `%s*` if others are meant too".formatted(name, name));
    return Selected.place(selector, subject.source())
        .filter(place -> Selected.isPlain(name))
        .map(place -> finding.withFix(Fix.safe("name the detection", new Edit(place, name))))
        .orElse(finding);
  }
}
