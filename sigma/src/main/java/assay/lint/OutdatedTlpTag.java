package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;

/** A tag of version 1 of the Traffic Light Protocol. */
final class OutdatedTlpTag implements LintRule {

  @Override
  public String id() {
    return "outdated-tlp-tag";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A tag of version 1 of the Traffic Light Protocol.";
  }

  @Override
  public List<String> aliases() {
    return List.of("tlpv2_tag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    var change = new TagChange(subject);
    for (Tag tag : subject.tags("tlp")) {
      if (tag.name().equals("white")) {
        Diagnostic found =
            finding("TLP calls `white` `clear` since 2022", tag.span(), "of version 1")
                .withHelp("write `tlp.clear`");
        findings.add(
            change.replace(tag, List.of("tlp.clear"), true).map(found::withFix).orElse(found));
      }
    }
  }
}
