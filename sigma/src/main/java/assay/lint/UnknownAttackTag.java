package assay.lint;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tag that names nothing of ATT&CK. */
final class UnknownAttackTag implements LintRule {

  /**
   * Ids that Sigma allows in tags and of which no names are at hand: assets, campaigns and such.
   */
  private static final Pattern OTHER_ID = Pattern.compile("(a|c|ds|dc|det|an)[0-9]{4}");

  /** What has an id of a letter and four digits, and whose names are at hand. */
  private enum Kind {
    GROUP('g', "group"),
    SOFTWARE('s', "software"),
    MITIGATION('m', "mitigation");

    private final char letter;
    private final String noun;

    Kind(char letter, String noun) {
      this.letter = letter;
      this.noun = noun;
    }
  }

  @Override
  public String id() {
    return "unknown-attack-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag that names nothing of ATT&CK.";
  }

  @Override
  public List<String> aliases() {
    return List.of("attacktag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.facts().attack().isKnown()) {
      return;
    }
    AttackNames names = subject.facts().attack();
    var change = new TagChange(subject);
    for (Tag tag : subject.tags()) {
      if (tag.isOf(AttackTags.NAMESPACE)) {
        found(tag, names, change).ifPresent(findings::add);
      }
    }
  }

  private Optional<Diagnostic> found(Tag tag, AttackNames names, TagChange change) {
    String name = tag.name();
    if (AttackTags.isTechnique(name)) {
      return names.techniques().containsKey(name) || names.successors().containsKey(name)
          ? Optional.empty()
          : Optional.of(technique(tag, names));
    }
    if (AttackTags.isTactic(name)) {
      return tactic(tag, names, change);
    }
    for (Kind kind : Kind.values()) {
      if (AttackTags.isNumbered(name, kind.letter)) {
        return isMissing(name, names)
            ? Optional.of(unknown(tag, kind.noun, names))
            : Optional.empty();
      }
    }
    return OTHER_ID.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            finding("`%s` is no id of ATT&CK".formatted(name), tag.span(), "not known")
                .withHelp("techniques are written as in `attack.t1059.001`"));
  }

  /**
   * Whether the names lack an id that they would have. They may be older than the tactics and
   * techniques: an id above the highest known says nothing.
   */
  private static boolean isMissing(String id, AttackNames names) {
    if (names.others().contains(id)) {
      return false;
    }
    for (String other : names.others()) {
      if (other.charAt(0) == id.charAt(0) && other.compareTo(id) > 0) {
        return true;
      }
    }
    return false;
  }

  private Diagnostic unknown(Tag tag, String noun, AttackNames names) {
    return finding(
            "ATT&CK %s has no %s `%s`".formatted(names.version(), noun, tag.name()),
            tag.span(),
            "not known")
        .withHelp("look the id up on attack.mitre.org");
  }

  private Diagnostic technique(Tag tag, AttackNames names) {
    Diagnostic found = unknown(tag, "technique", names);
    int dot = tag.name().indexOf('.');
    Optional<String> parent =
        dot < 0 ? Optional.empty() : names.today(tag.name().substring(0, dot));
    return parent
        .map(id -> found.withHelp("the technique above it is `attack.%s`".formatted(id)))
        .orElse(found);
  }

  private Optional<Diagnostic> tactic(Tag tag, AttackNames names, TagChange change) {
    String tactic = AttackTags.withHyphens(tag.name());
    if (names.movedTactics().containsKey(tactic) || names.tactics().contains(tag.name())) {
      return Optional.empty();
    }
    if (names.tactics().contains(tactic)) {
      String right = AttackTags.NAMESPACE + "." + tactic;
      Diagnostic found =
          finding(
                  "the tactic `%s` is written with hyphens".formatted(tag.name()),
                  tag.span(),
                  "has underscores")
              .withHelp("write `%s`".formatted(right));
      return Optional.of(
          change.replace(tag, List.of(right), true).map(found::withFix).orElse(found));
    }
    List<String> known =
        names.tactics().stream().map(name -> AttackTags.NAMESPACE + "." + name).sorted().toList();
    Diagnostic found = unknown(tag, "tactic", names).withHelp(Nearest.help(tag.text(), known));
    return Optional.of(
        Nearest.to(tag.text(), known)
            .flatMap(near -> change.replace(tag, List.of(near), false))
            .map(found::withFix)
            .orElse(found));
  }
}
