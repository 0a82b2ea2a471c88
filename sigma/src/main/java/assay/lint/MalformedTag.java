package assay.lint;

import assay.source.Diagnostic;
import assay.source.Fix;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tag with signs that tags do not have. */
final class MalformedTag implements LintRule {

  /** Artifacts of D3FEND have capitals in the specification's own example. */
  private static final Pattern ARTIFACT = Pattern.compile("d3fend\\.d3f-[A-Za-z0-9_-]+");

  @Override
  public String id() {
    return "malformed-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag with signs that tags do not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("tag_format");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    var change = new TagChange(subject);
    for (Tag tag : subject.tags()) {
      String text = tag.written().text();
      if (isFit(text) || ARTIFACT.matcher(text).matches()) {
        continue;
      }
      boolean small = isFit(tag.text());
      Diagnostic found =
          finding("the tag `%s` is not of the form of tags".formatted(text), tag.span(), "a tag")
              .withHelp(
                  small
                      ? "write it in small letters: `%s`".formatted(tag.text())
                      : "use `a-z`, `0-9`, `-`, `_` and, behind the namespace, dots");
      Optional<Fix> fix = small ? change.replace(tag, List.of(tag.text()), true) : Optional.empty();
      findings.add(fix.map(found::withFix).orElse(found));
    }
  }

  /** Whether a tag has small letters, digits, hyphens, underscores and dots alone. */
  private static boolean isFit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
