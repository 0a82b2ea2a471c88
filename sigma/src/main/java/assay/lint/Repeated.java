package assay.lint;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.source.Fix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items of a list that stand there already. */
final class Repeated {

  private Repeated() {}

  /** Adds a finding of {@code check} for each item of {@code list} that an earlier one equals. */
  static void find(
      LintRule check, Subject subject, WrittenList list, String noun, Findings findings) {
    List<Written> items = list.items();
    Map<String, Written> first = HashMap.newHashMap(items.size());
    for (int i = 0; i < items.size(); i++) {
      Written item = items.get(i);
      Written earlier = first.putIfAbsent(item.text(), item);
      if (earlier != null) {
        Diagnostic found =
            check
                .finding(
                    "the %s `%s` is there already".formatted(noun, item.text()),
                    item.span(),
                    "again")
                .withSecond(earlier.span(), "first")
                .withHelp("take one of the two out");
        findings.add(
            new ListEdits(subject.source(), list)
                .remove(i)
                .map(edit -> found.withFix(Fix.safe("take it out", edit)))
                .orElse(found));
      }
    }
  }
}
