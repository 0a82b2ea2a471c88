package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Written;
import assay.source.Nearest;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A field that events of the log source do not have. */
final class UnknownField implements LintRule {

  /** Of short names too many are near each other. */
  private static final int SHORTEST = 6;

  @Override
  public String id() {
    return "unknown-field";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A field that events of the log source do not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_invalid_fieldname");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("extra"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Taxonomy.Fields> fields = subject.log().map(Taxonomy.Log::fields);
    if (fields.isEmpty() || fields.get().equals(Taxonomy.Fields.ANY)) {
      return;
    }
    Set<String> names = fields.get().names();
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      if (field.isPresent() && !names.contains(field.get().text())) {
        check(field.get(), fields.get(), subject, findings);
      }
    }
  }

  private void check(Written field, Taxonomy.Fields fields, Subject subject, Findings findings) {
    String name = field.text();
    if (subject.options().texts(this, "extra", List.of()).contains(name)
        || WrongFieldCase.known(name, fields).isPresent()) {
      return;
    }
    Optional<String> near = near(name, fields.names());
    if (!fields.whole() && near.filter(known -> isSlip(name, known)).isEmpty()) {
      return;
    }
    findings.add(
        finding(
                "events of this log source have no field `%s`".formatted(name),
                field.span(),
                "unknown field")
            .withHelp(
                near.map("did you mean `%s`?"::formatted)
                    .orElseGet(() -> Nearest.help(name, fields.names()))));
  }

  /** The field that ends so, as `TargetFilename` ends with `FileName`; or the nearest. */
  private static Optional<String> near(String name, Set<String> names) {
    for (String known : names) {
      int more = known.length() - name.length();
      if (more > 0
          && name.length() >= SHORTEST
          && known.regionMatches(true, more, name, 0, name.length())) {
        return Optional.of(known);
      }
    }
    return Nearest.to(name, names);
  }

  /**
   * Whether {@code name} is {@code known} but for one letter: added, left out, changed, or with its
   * neighbour. Where there may be more fields than the taxonomy knows, nothing else is a sign.
   */
  static boolean isSlip(String name, String known) {
    if (Math.min(name.length(), known.length()) < SHORTEST
        || Math.abs(name.length() - known.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(name.length(), known.length());
    while (start < shorter && name.charAt(start) == known.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && name.charAt(name.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
      end++;
    }
    int inName = name.length() - start - end;
    int inKnown = known.length() - start - end;
    boolean swapped =
        inName == 2
            && inKnown == 2
            && name.charAt(start) == known.charAt(start + 1)
            && name.charAt(start + 1) == known.charAt(start);
    return Math.max(inName, inKnown) <= 1 || swapped;
  }
}
