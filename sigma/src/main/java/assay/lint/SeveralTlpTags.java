package assay.lint;

import assay.source.Severity;
import java.util.List;

/** Several markings of the Traffic Light Protocol on one rule. */
final class SeveralTlpTags implements LintRule {

  @Override
  public String id() {
    return "several-tlp-tags";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Several markings of the Traffic Light Protocol on one rule.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_tags_unique_tlp");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Tag> tags = subject.tags("tlp");
    if (tags.size() > 1) {
      findings.add(
          finding(
                  "the rule has %d tags of `tlp`".formatted(tags.size()),
                  tags.get(1).span(),
                  "which one counts?")
              .withSecond(tags.getFirst().span(), "first")
              .withHelp("keep one of them"));
    }
  }
}
