package assay.lint;

import assay.rule.Condition;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import assay.source.Span;
import java.util.List;
import java.util.Optional;

/** A condition that asks for `all of them`, whatever will be added to the rule. */
final class AllOfThem implements LintRule {

  /** A shorter beginning that names share is chance. */
  private static final int SHORTEST = 4;

  @Override
  public String id() {
    return "all-of-them";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A condition that asks for `all of them`, whatever will be added to the rule.";
  }

  @Override
  public List<String> aliases() {
    return List.of("all_of_them_condition");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Condition part : subject.conditionParts()) {
      if (part instanceof Condition.Selector selector
          && selector.quantifier() == Condition.Quantifier.ALL
          && selector.names().isEmpty()) {
        List<String> all = Selected.by(selector, subject);
        if (all.size() > 1) {
          findings.add(found(selector, all, subject));
        }
      }
    }
  }

  private Diagnostic found(Condition.Selector selector, List<String> all, Subject subject) {
    Diagnostic finding =
        finding(
            "`all of them` takes in every detection that is added later",
            selector.span(),
            "all detections");
    String start = shared(all);
    Optional<Span> place = Selected.place(selector, subject.source());
    if (start.length() < SHORTEST || place.isEmpty() || !Selected.isPlain(start)) {
      return finding.withHelp("name what is meant: `all of selection*`, or each by its name");
    }
    String names = start + "*";
    Span them = new Span(place.get().end() - "them".length(), place.get().end());
    return finding
        .withHelp("name what is meant: `all of %s`".formatted(names))
        .withFix(Fix.safe("write `%s`".formatted(names), new Edit(them, names)));
  }

  /** The longest beginning that all names share. */
  private static String shared(List<String> names) {
    String first = names.getFirst();
    int length = first.length();
    for (String name : names) {
      int same = 0;
      while (same < Math.min(length, name.length()) && name.charAt(same) == first.charAt(same)) {
        same++;
      }
      length = same;
    }
    return first.substring(0, length);
  }
}
