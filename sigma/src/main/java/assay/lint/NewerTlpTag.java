package assay.lint;

import assay.source.Severity;
import java.util.List;
import java.util.Set;

/** A tag that version 1 of the Traffic Light Protocol did not have. */
final class NewerTlpTag implements LintRule {

  private static final Set<String> ADDED = Set.of("clear", "amber-strict");

  @Override
  public String id() {
    return "newer-tlp-tag";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A tag that version 1 of the Traffic Light Protocol did not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("tlpv1_tag");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Tag tag : subject.tags()) {
      if (tag.isOf("tlp") && ADDED.contains(tag.name())) {
        findings.add(
            finding(
                    "TLP has `%s` since version 2 only".formatted(tag.name()),
                    tag.span(),
                    "of version 2")
                .withHelp("version 1 knows `white`, `green`, `amber` and `red`"));
      }
    }
  }
}
