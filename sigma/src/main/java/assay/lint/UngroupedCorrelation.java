package assay.lint;

import assay.rule.Rule;
import assay.source.Severity;
import java.util.List;
import java.util.Set;

/** A correlation that counts the events of all hosts and users together. */
final class UngroupedCorrelation implements LintRule {

  private static final Set<String> TYPES =
      Set.of("event_count", "value_count", "temporal", "temporal_ordered");

  @Override
  public String id() {
    return "ungrouped-correlation";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A correlation that counts the events of all hosts and users together.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_correlation_group_by_existence");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.rule() instanceof Rule.CorrelationRule correlation
        && TYPES.contains(correlation.type().id())
        && correlation.groupBy().isEmpty()) {
      findings.add(
          finding(
                  "the correlation has no `group-by`",
                  correlation.typeSpan(),
                  "over all events together")
              .withHelp("name the fields that related events share, as in `group-by: [User]`"));
    }
  }
}
