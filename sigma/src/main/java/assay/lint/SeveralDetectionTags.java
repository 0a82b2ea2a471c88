package assay.lint;

import assay.source.Severity;
import java.util.List;

/** Several tags for the type of one detection. */
final class SeveralDetectionTags implements LintRule {

  @Override
  public String id() {
    return "several-detection-tags";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Several tags for the type of one detection.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_tags_unique_detection");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Tag> tags = subject.tags("detection");
    if (tags.size() > 1) {
      findings.add(
          finding(
                  "the rule has %d tags of `detection`".formatted(tags.size()),
                  tags.get(1).span(),
                  "which one counts?")
              .withSecond(tags.getFirst().span(), "first")
              .withHelp("keep one of them"));
    }
  }
}
