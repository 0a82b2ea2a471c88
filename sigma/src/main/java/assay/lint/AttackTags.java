package assay.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tags of a rule in the namespace {@code attack}, parted into techniques and tactics.
 *
 * @param techniques tags such as {@code attack.t1059.001}, known or not
 * @param tactics tags made of words, known or not
 */
record AttackTags(List<Tag> techniques, List<Tag> tactics, AttackNames names) {

  static final String NAMESPACE = "attack";

  static AttackTags of(List<Tag> tags, AttackNames names) {
    var techniques = new ArrayList<Tag>();
    var tactics = new ArrayList<Tag>();
    for (Tag tag : tags) {
      if (tag.isOf(NAMESPACE)) {
        if (isTechnique(tag.name())) {
          techniques.add(tag);
        } else if (isTactic(tag.name())) {
          tactics.add(tag);
        }
      }
    }
    return new AttackTags(techniques, tactics, names);
  }

  /** Whether {@code name} is one letter and four digits, as the ids of ATT&amp;CK are. */
  static boolean isNumbered(String name, char letter) {
    return name.length() == 5 && name.charAt(0) == letter && areDigits(name, 1, 5);
  }

  static boolean isTechnique(String name) {
    return isNumbered(name, 't')
        || (name.length() == 9
            && isNumbered(name.substring(0, 5), 't')
            && name.charAt(5) == '.'
            && areDigits(name, 6, 9));
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code name} is made of words: only tactics have names in tags. */
  static boolean isTactic(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  /** A tactic's name as ATT&amp;CK joins its words; older rules have underscores. */
  static String withHyphens(String tactic) {
    return tactic.replace('_', '-');
  }

  /** The tactics that a technique belongs to today; empty if it is unknown or gone. */
  Optional<Set<String>> tacticsOf(Tag technique) {
    return names.today(technique.name()).flatMap(names::tacticsOf);
  }

  /** The tactics that the tagged techniques belong to, in the order of their names. */
  Set<String> tacticsOfTechniques() {
    var all = new TreeSet<String>();
    techniques.forEach(tag -> tacticsOf(tag).ifPresent(all::addAll));
    return all;
  }

  /** Whether it is known of each tagged technique which tactics it belongs to. */
  boolean areKnown() {
    for (Tag technique : techniques) {
      if (tacticsOf(technique).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the tagged techniques belongs to {@code tactic}. */
  boolean isOfOne(String tactic) {
    for (Tag technique : techniques) {
      if (tacticsOf(technique).filter(all -> all.contains(tactic)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The tactics that the rule names, with those that took the place of one that is no more. */
  Set<String> namedTactics() {
    var named = new HashSet<String>();
    for (Tag tag : tactics) {
      String tactic = withHyphens(tag.name());
      named.add(tactic);
      named.addAll(names.movedTactics().getOrDefault(tactic, Set.of()));
    }
    return named;
  }
}
