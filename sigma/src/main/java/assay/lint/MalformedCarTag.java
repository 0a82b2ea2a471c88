package assay.lint;

import assay.source.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A tag of the Cyber Analytics Repository that is not of its form. */
final class MalformedCarTag implements LintRule {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{3}");

  @Override
  public String id() {
    return "malformed-car-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of the Cyber Analytics Repository that is not of its form.";
  }

  @Override
  public List<String> aliases() {
    return List.of("cartag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Tag tag : subject.tags()) {
      if (tag.isOf("car") && !FORM.matcher(tag.name()).matches()) {
        findings.add(
            finding(
                    "`%s` names no analytic".formatted(tag.written().text()),
                    tag.span(),
                    "not of the form")
                .withHelp("write year, month and number, as in `car.2016-04-005`"));
      }
    }
  }
}
