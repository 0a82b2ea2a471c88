package assay.lint;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.WrittenCondition;
import assay.source.Severity;
import assay.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** A detection that no condition asks for. */
final class UnusedDetection implements LintRule {

  @Override
  public String id() {
    return "unused-detection";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A detection that no condition asks for.";
  }

  @Override
  public List<String> aliases() {
    return List.of("dangling_detection");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.conditions().isEmpty()) {
      return;
    }
    Set<String> used = used(subject);
    for (Map.Entry<String, Detection> detection : subject.detections().entrySet()) {
      String name = detection.getKey();
      if (!used.contains(name)) {
        findings.add(
            finding(
                    "no condition asks for the detection `%s`".formatted(name),
                    place(name, detection.getValue(), subject),
                    "not used")
                .withHelp("name it in the condition, or take it out"));
      }
    }
  }

  private static Set<String> used(Subject subject) {
    var used = new HashSet<String>();
    for (Condition part : subject.conditionParts()) {
      if (part instanceof Condition.Named named) {
        used.add(named.name());
      } else if (part instanceof Condition.Selector selector) {
        used.addAll(Selected.by(selector, subject));
      }
    }
    for (WrittenCondition condition : subject.conditions()) {
      condition.aggregation().ifPresent(text -> addWords(text.text(), used));
    }
    return used;
  }

  /** What an old rule asks for behind a bar, as in {@code | near selection2}. */
  private static void addWords(String aggregation, Set<String> used) {
    var words = new StringTokenizer(aggregation, " ()");
    while (words.hasMoreTokens()) {
      used.add(words.nextToken());
    }
  }

  /** The detection's name, if it stands in the rule's own document. */
  private static Span place(String name, Detection detection, Subject subject) {
    return subject
        .section()
        .flatMap(section -> section.entry(name))
        .map(entry -> entry.key().span())
        .orElse(detection.span());
  }
}
