package assay.lint;

import assay.source.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A tag of D3FEND that is not of its form. */
final class MalformedD3fendTag implements LintRule {

  private static final Pattern FORM =
      Pattern.compile("model|harden|detect|isolate|deceive|evict|restore|d3f?-[a-z0-9-]+");

  @Override
  public String id() {
    return "malformed-d3fend-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of D3FEND that is not of its form.";
  }

  @Override
  public List<String> aliases() {
    return List.of("d3_fendtag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Tag tag : subject.tags()) {
      if (tag.isOf("d3fend") && !FORM.matcher(tag.name()).matches()) {
        findings.add(
            finding(
                    "`%s` names nothing of D3FEND".formatted(tag.written().text()),
                    tag.span(),
                    "not of the form")
                .withHelp(
                    "write a tactic, as in `d3fend.harden`, a technique, `d3fend.d3-am`, or an artifact, `d3fend.d3f-Process`"));
      }
    }
  }
}
