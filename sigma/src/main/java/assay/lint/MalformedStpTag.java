package assay.lint;

import assay.source.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A tag of Summiting the Pyramid that is not of its form. */
final class MalformedStpTag implements LintRule {

  private static final Pattern FORM = Pattern.compile("[1-5][auk]?");

  @Override
  public String id() {
    return "malformed-stp-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of Summiting the Pyramid that is not of its form.";
  }

  @Override
  public List<String> aliases() {
    return List.of("stptag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Tag tag : subject.tags()) {
      if (tag.isOf("stp") && !FORM.matcher(tag.name()).matches()) {
        findings.add(
            finding(
                    "`%s` is no score of the pyramid".formatted(tag.written().text()),
                    tag.span(),
                    "not of the form")
                .withHelp(
                    "write the level 1 to 5, and `a`, `u` or `k` if the logs are known, as in `stp.3k`"));
      }
    }
  }
}
