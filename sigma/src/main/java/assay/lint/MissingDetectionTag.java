package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;

/** A rule in a folder for a type of detection, without the tag of that type. */
final class MissingDetectionTag implements LintRule {

  @Override
  public String id() {
    return "missing-detection-tag";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A rule in a folder for a type of detection, without the tag of that type.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_tags_detection");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.source().name().contains("rules-")) {
      return;
    }
    for (String type : UnknownDetectionTag.KNOWN) {
      String wanted = "detection." + type;
      if (subject.folders().contains("rules-" + type)
          && subject.tags().stream().noneMatch(tag -> tag.text().equals(wanted))) {
        Diagnostic found =
            finding(
                    "the tag `%s` is missing".formatted(wanted),
                    subject.head(),
                    "in `rules-%s`".formatted(type))
                .withHelp("add the tag, or move the file to another folder");
        findings.add(new TagChange(subject).append(wanted).map(found::withFix).orElse(found));
      }
    }
  }
}
