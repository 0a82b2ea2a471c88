package assay.lint;

import assay.rule.Rule;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** A correlation in time that has fewer than two rules to relate. */
final class CorrelationOfOneRule implements LintRule {

  private static final Set<String> TYPES = Set.of("temporal", "temporal_ordered");

  @Override
  public String id() {
    return "correlation-of-one-rule";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A correlation in time that has fewer than two rules to relate.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_correlation_rules_minimum");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.rule() instanceof Rule.CorrelationRule correlation
        && TYPES.contains(correlation.type().text())
        && correlation.rules().items().size() < 2
        && !isExtended(correlation)) {
      findings.add(
          finding(
                  "`%s` relates fewer than two rules".formatted(correlation.type().text()),
                  correlation.type().span(),
                  "relates nothing")
              .withHelp("name a second rule, or count the events of one by `event_count`"));
    }
  }

  /** Whether the condition names the rules, which may then be left out. */
  private static boolean isExtended(Rule.CorrelationRule correlation) {
    return correlation.condition().filter(YamlNode.Scalar.class::isInstance).isPresent();
  }
}
