package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag of a CVE that is not of its form. */
final class MalformedCveTag implements LintRule {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{4,}");

  /** The same with another sign between, or with the word that the namespace says already. */
  private static final Pattern NEAR = Pattern.compile("(?:cve[-._])?([0-9]{4})[-._]([0-9]{4,})");

  @Override
  public String id() {
    return "malformed-cve-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of a CVE that is not of its form.";
  }

  @Override
  public List<String> aliases() {
    return List.of("cvetag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    var change = new TagChange(subject);
    for (Tag tag : subject.tags()) {
      if (!tag.isOf("cve") || FORM.matcher(tag.name()).matches()) {
        continue;
      }
      Diagnostic found =
          finding(
              "`%s` names no CVE".formatted(tag.written().text()), tag.span(), "not of the form");
      Matcher near = NEAR.matcher(tag.name());
      if (near.matches()) {
        String right = "cve.%s-%s".formatted(near.group(1), near.group(2));
        Diagnostic helped = found.withHelp("write `%s`".formatted(right));
        findings.add(change.replace(tag, List.of(right), true).map(helped::withFix).orElse(helped));
      } else {
        findings.add(found.withHelp("write year and number, as in `cve.2021-44228`"));
      }
    }
  }
}
