package assay.target;

import assay.attack.Attack;
import assay.attack.BuiltInAttack;
import assay.attack.Tactic;
import assay.template.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tags of a rule that name ATT&CK, as Elastic Security has them: tactics with techniques. */
final class AttackThreats {

  private static final String PREFIX = "attack.";
  private static final String SITE = "https://attack.mitre.org/";
  private static final Pattern TECHNIQUE = Pattern.compile("[tT]\\d{4}(\\.\\d{3})?");

  /** Read when the first rule asks for it. */
  private static final class Names {
    static final Attack ATTACK = BuiltInAttack.load();
  }

  private AttackThreats() {}

  static boolean isTag(String tag) {
    return tag.startsWith(PREFIX);
  }

  static Data of(List<String> tags, boolean compat) {
    var tactics = new ArrayList<String>();
    var techniques = new ArrayList<String>();
    for (String tag : tags) {
      if (isTag(tag)) {
        String name = tag.substring(PREFIX.length());
        boolean isTechnique = TECHNIQUE.matcher(name).matches();
        (isTechnique ? techniques : tactics)
            .add(isTechnique ? name.toUpperCase(Locale.ROOT) : name);
      }
    }
    return new Data.Items(compat ? paired(tactics, techniques) : grouped(tactics, techniques));
  }

  /**
   * Each tactic with those of the techniques that are of it. A technique of which no tactic is
   * named stands under its own first.
   */
  private static List<Data> grouped(List<String> names, List<String> techniques) {
    var found = new LinkedHashMap<Tactic, Set<String>>();
    names.forEach(
        name ->
            Names.ATTACK
                .tactic(PREFIX + name)
                .ifPresent(tactic -> found.put(tactic, new LinkedHashSet<>())));
    for (String technique : techniques) {
      List<Tactic> of = Names.ATTACK.tacticsOf(technique);
      List<Tactic> named = of.stream().filter(found::containsKey).toList();
      for (Tactic tactic : named.isEmpty() ? of.stream().limit(1).toList() : named) {
        found.computeIfAbsent(tactic, first -> new LinkedHashSet<>()).add(technique);
      }
    }
    var threats = new ArrayList<Data>();
    found.forEach(
        (tactic, own) -> threats.add(threat(tactic.id(), tactic.name(), techniques(own))));
    return threats;
  }

  /** Techniques, and in each its sub-techniques. */
  private static List<Data> techniques(Set<String> ids) {
    var parents = new TreeMap<String, List<String>>();
    for (String id : ids) {
      List<String> children = parents.computeIfAbsent(parent(id), first -> new ArrayList<>());
      if (!parent(id).equals(id)) {
        children.add(id);
      }
    }
    var all = new ArrayList<Data>();
    parents.forEach(
        (parent, children) -> {
          List<Data> own = children.stream().map(id -> (Data) named(id, name(id))).toList();
          all.add(technique(parent, name(parent), own));
        });
    return all;
  }

  private static String name(String technique) {
    return Names.ATTACK.technique(technique).map(found -> found.name()).orElse(technique);
  }

  /**
   * As pySigma has them: the first tactic with the first technique, and so on, whether or not they
   * belong together, as far as ATT&CK 18 knew them.
   */
  private static List<Data> paired(List<String> tactics, List<String> techniques) {
    var threats = new ArrayList<Data>();
    for (int i = 0; i < Math.min(tactics.size(), techniques.size()); i++) {
      String name = tactics.get(i);
      String technique = techniques.get(i);
      Optional<Tactic> tactic =
          Names.ATTACK.tactic(PREFIX + name).filter(found -> Version18.knows(found));
      if (tactic.isEmpty() || !Version18.knows(technique)) {
        continue;
      }
      String parent = parent(technique);
      List<Data> own =
          parent.equals(technique)
              ? List.of()
              : List.of(named(technique, Version18.name(technique)));
      List<Data> one = List.of(technique(parent, Version18.name(parent), own));
      threats.add(threat(tactic.get().id(), titled(name), one));
    }
    return threats;
  }

  /** What the version before the built-in one had otherwise. */
  private static final class Version18 {
    private static final Set<String> LATER_TACTICS = Set.of("Stealth", "Defense Impairment");
    private static final String LAST_TECHNIQUE = "T1681";
    private static final Set<String> LATER_PARTS = Set.of("T1027.018");
    private static final Map<String, String> NAMES =
        Map.of("T1211", "Exploitation for Defense Evasion");

    static boolean knows(Tactic tactic) {
      return !LATER_TACTICS.contains(tactic.name());
    }

    static boolean knows(String technique) {
      return parent(technique).compareTo(LAST_TECHNIQUE) <= 0
          && !LATER_PARTS.contains(technique)
          && Names.ATTACK.technique(technique).isPresent();
    }

    static String name(String technique) {
      return NAMES.getOrDefault(technique, AttackThreats.name(technique));
    }
  }

  private static String parent(String technique) {
    return technique.substring(0, Math.min(technique.length(), "T0000".length()));
  }

  /** {@code command-and-control} as {@code Command-And-Control}, underscores as blanks. */
  private static String titled(String name) {
    var out = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(c == '_' ? ' ' : inWord ? c : Character.toUpperCase(c));
      inWord = Character.isLetter(c);
    }
    return out.toString();
  }

  private static Data threat(String id, String name, List<Data> techniques) {
    var tactic = new LinkedHashMap<String, Data>();
    tactic.put("id", Data.of(id));
    tactic.put("reference", Data.of(SITE + "tactics/" + id));
    tactic.put("name", Data.of(name));
    var threat = new LinkedHashMap<String, Data>();
    threat.put("tactic", new Data.Table(tactic));
    threat.put("framework", Data.of("MITRE ATT&CK"));
    threat.put("technique", new Data.Items(techniques));
    return new Data.Table(threat);
  }

  private static Data technique(String id, String name, List<Data> parts) {
    var technique = new LinkedHashMap<>(named(id, name).entries());
    technique.put("subtechnique", new Data.Items(parts));
    return new Data.Table(technique);
  }

  private static Data.Table named(String id, String name) {
    var named = new LinkedHashMap<String, Data>();
    named.put("id", Data.of(id));
    named.put("reference", Data.of(SITE + "techniques/" + id.replace('.', '/')));
    named.put("name", Data.of(name));
    return new Data.Table(named);
  }
}
