package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A hash that Sysmon cannot have written. */
final class InvalidHash implements LintRule {

  private static final Set<String> FIELDS = Set.of("Hashes", "Hash");

  private static final String HELP =
      "write it as Sysmon does: `MD5=`, `SHA1=`, `SHA256=` or `IMPHASH=`, and all digits";

  /** How many hexadecimal digits a hash has. */
  private static final Map<String, Integer> DIGITS =
      Map.of("MD5", 32, "SHA1", 40, "SHA256", 64, "IMPHASH", 32);

  @Override
  public String id() {
    return "invalid-hash";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A hash that Sysmon cannot have written.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_invalid_hash_kv");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      if (field.isPresent() && FIELDS.contains(field.get().text())) {
        for (Value value : named.item().values()) {
          if (value instanceof Value.Text text) {
            check(text, findings);
          }
        }
      }
    }
  }

  private void check(Value.Text value, Findings findings) {
    for (Pattern.Part part : value.pattern().parts()) {
      if (part instanceof Pattern.Literal(String text)) {
        problem(text)
            .ifPresent(
                problem -> findings.add(finding(problem, value.span(), "no hash").withHelp(HELP)));
      }
    }
  }

  /** What is wrong with a text that should be `NAME=DIGITS`, or `NAME=` if any hash will do. */
  private static Optional<String> problem(String text) {
    int sign = text.indexOf('=');
    if (sign < 0 || text.indexOf('=', sign + 1) >= 0) {
      return Optional.of("`%s` does not say which hash it is".formatted(text));
    }
    String name = text.substring(0, sign);
    Integer digits = DIGITS.get(name);
    if (digits == null) {
      return Optional.of("Sysmon has no hash `%s`".formatted(name));
    }
    int found = text.length() - sign - 1;
    if (found == 0) {
      return Optional.empty();
    }
    if (found != digits) {
      return Optional.of("%s has %d digits, not %d".formatted(name, digits, found));
    }
    for (int i = sign + 1; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 127) {
        return Optional.of("`%c` is no hexadecimal digit".formatted(text.charAt(i)));
      }
    }
    return Optional.empty();
  }
}
