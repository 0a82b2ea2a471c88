package assay.lint;

import assay.source.Nearest;
import assay.source.Severity;
import java.util.List;

/** A tag of a namespace that Sigma does not have. */
final class UnknownTagNamespace implements LintRule {

  private static final List<String> KNOWN =
      List.of("attack", "car", "cve", "d3fend", "detection", "stp", "tlp");

  @Override
  public String id() {
    return "unknown-tag-namespace";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of a namespace that Sigma does not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("namespace_tag");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("allowed"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<String> allowed = subject.options().texts(this, "allowed", List.of());
    for (Tag tag : subject.tags()) {
      String namespace = tag.namespace();
      if (!KNOWN.contains(namespace) && !allowed.contains(namespace)) {
        findings.add(
            finding("`%s` is no namespace of tags".formatted(namespace), tag.span(), "not known")
                .withHelp(Nearest.help(namespace, KNOWN)));
      }
    }
  }
}
