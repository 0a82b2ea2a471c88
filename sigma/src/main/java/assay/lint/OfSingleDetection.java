package assay.lint;

import assay.rule.Condition;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import java.util.List;

/** A condition that asks for one or all of detections where there is a single one. */
final class OfSingleDetection implements LintRule {

  @Override
  public String id() {
    return "of-single-detection";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A condition that asks for one or all of detections where there is a single one.";
  }

  @Override
  public List<String> aliases() {
    return List.of(
        "them_condition_with_single_detection",
        "sigmahq_ofthem_condition",
        "sigmahq_ofselection_condition");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Condition part : subject.conditionParts()) {
      if (part instanceof Condition.Selector selector && !isMeantToGrow(selector)) {
        List<String> names = Selected.by(selector, subject);
        if (names.size() == 1) {
          findings.add(found(selector, names.getFirst(), subject));
        }
      }
    }
  }

  /** Selections and filters have patterns before they are many; without a `*` it is a slip. */
  private static boolean isMeantToGrow(Condition.Selector selector) {
    String names = selector.names().orElse("*");
    return names.startsWith("selection") || names.startsWith("filter") || names.indexOf('*') < 0;
  }

  private Diagnostic found(Condition.Selector selector, String name, Subject subject) {
    Diagnostic finding =
        finding(
                "`%s` is the only detection that is meant".formatted(name),
                selector.span(),
                "takes in one")
            .withHelp(
                Selected.isPlain(name)
                    ? "write `%s`".formatted(name)
                    : "give it a name of letters and digits, and write that");
    return Selected.place(selector, subject.source())
        .filter(place -> Selected.isPlain(name))
        .map(place -> finding.withFix(Fix.safe("name the detection", new Edit(place, name))))
        .orElse(finding);
  }
}
