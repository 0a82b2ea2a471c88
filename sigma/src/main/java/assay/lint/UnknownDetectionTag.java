package assay.lint;

import assay.source.Nearest;
import assay.source.Severity;
import java.util.List;

/** A tag that names a type of detection there is not. */
final class UnknownDetectionTag implements LintRule {

  static final List<String> KNOWN = List.of("dfir", "emerging-threats", "threat-hunting");

  @Override
  public String id() {
    return "unknown-detection-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag that names a type of detection there is not.";
  }

  @Override
  public List<String> aliases() {
    return List.of("detection_tag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Tag tag : subject.tags()) {
      if (tag.isOf("detection") && !KNOWN.contains(tag.name())) {
        findings.add(
            finding("`%s` is no type of detection".formatted(tag.name()), tag.span(), "not known")
                .withHelp(Nearest.help(tag.name(), KNOWN)));
      }
    }
  }
}
