package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A rule that its marking forbids to publish. */
final class RestrictedTlpTag implements LintRule {

  private static final List<String> ALLOWED = List.of("clear");

  @Override
  public String id() {
    return "restricted-tlp-tag";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A rule that its marking forbids to publish.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_tags_tlp");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("allowed_tlp"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<String> allowed = subject.options().texts(this, "allowed_tlp", ALLOWED);
    for (Tag tag : subject.tags()) {
      if (tag.isOf("tlp") && !allowed.contains(tag.name())) {
        findings.add(
            finding("the rule is marked `%s`".formatted(tag.text()), tag.span(), "restricted")
                .withHelp("allowed here: `tlp.%s`".formatted(String.join("`, `tlp.", allowed))));
      }
    }
  }
}
