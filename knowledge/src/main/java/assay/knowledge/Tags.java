package assay.knowledge;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tags of a rule or an entity, parted into tactics, techniques, mitigations and others; order
 * and repetition are kept. A rule has no mitigations: a tag of one is among the others. Case does
 * not matter, nor whether a tactic's words are joined by {@code -} or {@code _}; ATC lost tags in
 * upper case.
 *
 * <p>Tags of AMITT, a framework for disinformation, are known and shown nowhere, as in ATC.
 */
public record Tags(
    List<Tactic> tactics,
    List<Technique> techniques,
    List<Mitigation> mitigations,
    List<String> others) {

  private static final String ATTACK = "attack.";
  private static final String AMITT = "amitt.";

  private static final Set<String> AMITT_TACTICS =
      Set.of(
          "amitt.channel_selection",
          "amitt.develop_content",
          "amitt.develop_networks",
          "amitt.develop_people",
          "amitt.exposure",
          "amitt.go_physical",
          "amitt.measure_effectiveness",
          "amitt.microtargeting",
          "amitt.objective_planning",
          "amitt.persistence",
          "amitt.pump_priming",
          "amitt.strategic_planning");

  /** A way to stop a technique, by its id such as M1052; the name is empty if unknown. */
  public record Mitigation(String id, String name) {}

  public Tags {
    mitigations = List.copyOf(mitigations);
    tactics = List.copyOf(tactics);
    techniques = List.copyOf(techniques);
    others = List.copyOf(others);
  }

  /** The tags of a rule or a playbook. */
  public static Tags of(List<String> tags, Attack attack) {
    return of(tags, attack, false);
  }

  /** The tags of a mitigation policy or a hardening policy. */
  public static Tags ofPolicy(List<String> tags, Attack attack) {
    return of(tags, attack, true);
  }

  private static Tags of(List<String> tags, Attack attack, boolean policy) {
    var mitigations = new ArrayList<Mitigation>();
    var tactics = new ArrayList<Tactic>();
    var techniques = new ArrayList<Technique>();
    var others = new ArrayList<String>();
    for (String written : tags) {
      String tag = written.strip().toLowerCase(Locale.ROOT);
      Optional<Tactic> tactic = hasTacticShape(tag) ? tactic(tag, attack) : Optional.empty();
      if (tactic.isPresent()) {
        tactics.add(tactic.get());
      } else if (isTechnique(tag)) {
        String id = tag.substring(ATTACK.length()).toUpperCase(Locale.ROOT);
        techniques.add(attack.technique(id).orElse(new Technique(id, "")));
      } else if (policy && isMitigation(tag)) {
        String id = tag.substring(ATTACK.length()).toUpperCase(Locale.ROOT);
        mitigations.add(new Mitigation(id, attack.name(id).orElse("")));
      } else if (!isAmitt(tag)) {
        others.add(written);
      }
    }
    return new Tags(tactics, techniques, mitigations, others);
  }

  private static Optional<Tactic> tactic(String tag, Attack attack) {
    return attack
        .tactic(tag)
        .or(() -> attack.tactic(tag.replace('-', '_')))
        .or(() -> attack.tactic(tag.replace('_', '-')));
  }

  /** A word character, then one or more that are no digits. */
  private static boolean hasTacticShape(String tag) {
    int at = ATTACK.length();
    return tag.startsWith(ATTACK)
        && tag.length() > at + 1
        && (Character.isLetterOrDigit(tag.charAt(at)) || tag.charAt(at) == '_')
        && digits(tag, at + 1, tag.length()) == 0;
  }

  /** {@code attack.t1059} or {@code attack.t1059.001}. */
  private static boolean isTechnique(String tag) {
    int at = ATTACK.length() + 1;
    if (!tag.startsWith("attack.t") || tag.length() < at + 4 || digits(tag, at, at + 4) != 4) {
      return false;
    }
    String rest = tag.substring(at + 4);
    return rest.isEmpty()
        || (rest.length() == 4 && rest.startsWith(".") && digits(rest, 1, 4) == 3);
  }

  /** {@code attack.m1052}, with one to five digits. */
  private static boolean isMitigation(String tag) {
    int at = ATTACK.length() + 1;
    int length = tag.length();
    return tag.startsWith("attack.m")
        && length > at
        && length <= at + 5
        && digits(tag, at, length) == length - at;
  }

  private static boolean isAmitt(String tag) {
    int at = AMITT.length() + 1;
    int length = tag.length();
    boolean technique =
        tag.startsWith("amitt.t")
            && length > at
            && length <= at + 5
            && digits(tag, at, length) == length - at;
    return technique || AMITT_TACTICS.contains(tag);
  }

  private static int digits(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }
}
