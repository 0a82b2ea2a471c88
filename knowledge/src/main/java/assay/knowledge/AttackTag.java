package assay.knowledge;

import assay.attack.Attack;
import assay.rule.Written;
import assay.source.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a tag of a policy or a playbook says of ATT&CK, and whether ATT&CK knows it. */
final class AttackTag {

  private static final String PREFIX = "attack.";
  private static final Pattern TECHNIQUE = Pattern.compile("t\\d{4}(?:\\.\\d{3})?");
  private static final Pattern MITIGATION = Pattern.compile("m\\d{4}");
  private static final Pattern GROUP_OR_SOFTWARE = Pattern.compile("[gs]\\d{4}");

  private AttackTag() {}

  /** What is wrong with {@code tag}; nothing if it is a word of one's own. */
  static Optional<Diagnostic> problem(Written tag, Attack attack) {
    String text = tag.text().toLowerCase(Locale.ROOT);
    String name = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
    if (name.isEmpty() || GROUP_OR_SOFTWARE.matcher(name).matches()) {
      return Optional.empty();
    }
    if (TECHNIQUE.matcher(name).matches()) {
      return technique(tag, name.toUpperCase(Locale.ROOT), attack);
    }
    if (MITIGATION.matcher(name).matches()) {
      return attack.knowsMitigations() && attack.name(name.toUpperCase(Locale.ROOT)).isEmpty()
          ? Optional.of(LibraryProblems.unknownTag("mitigation", tag))
          : Optional.empty();
    }
    return tactic(tag, text, attack);
  }

  private static Optional<Diagnostic> technique(Written tag, String id, Attack attack) {
    if (attack.technique(id).isEmpty()) {
      return Optional.of(LibraryProblems.unknownTag("technique", tag));
    }
    Optional<String> successor =
        attack.successor(id).map(next -> PREFIX + next.toLowerCase(Locale.ROOT));
    return attack.isRetired(id)
        ? Optional.of(LibraryProblems.retiredTag("technique", tag, successor))
        : Optional.empty();
  }

  /** Older data writes underscores where ATT&CK has hyphens; an edition may know only one form. */
  private static Optional<Diagnostic> tactic(Written tag, String text, Attack attack) {
    for (String form : List.of(text, text.replace('-', '_'), text.replace('_', '-'))) {
      if (attack.tactic(form).isPresent()) {
        return attack.isRetiredTactic(form)
            ? Optional.of(LibraryProblems.retiredTag("tactic", tag, Optional.empty()))
            : Optional.empty();
      }
    }
    List<String> known =
        attack.tactics().stream()
            .map(tactic -> PREFIX + tactic.name().toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList();
    return Optional.of(LibraryProblems.unknownTactic(tag, known));
  }
}
