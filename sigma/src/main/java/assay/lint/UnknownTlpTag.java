package assay.lint;

import assay.source.Nearest;
import assay.source.Severity;
import java.util.List;
import java.util.Set;

/** A tag that names a colour the Traffic Light Protocol does not have. */
final class UnknownTlpTag implements LintRule {

  static final List<String> CURRENT = List.of("clear", "green", "amber", "amber-strict", "red");
  private static final Set<String> KNOWN =
      Set.of("clear", "white", "green", "amber", "amber-strict", "red");

  @Override
  public String id() {
    return "unknown-tlp-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag that names a colour the Traffic Light Protocol does not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("tlptag", "tlpv2_tag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Tag tag : subject.tags()) {
      if (tag.isOf("tlp") && !KNOWN.contains(tag.name())) {
        findings.add(
            finding("`%s` is no TLP".formatted(tag.name()), tag.span(), "not known")
                .withHelp(Nearest.help(tag.name(), CURRENT)));
      }
    }
  }
}
