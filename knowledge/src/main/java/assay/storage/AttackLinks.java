package assay.storage;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tags of ATT&CK lead to, and the labels that come of them. Sub-techniques are techniques; one
 * without a name is shown by its id, without a link.
 */
record AttackLinks(
    List<List<Inline>> tactics,
    List<List<Inline>> techniques,
    List<List<Inline>> mitigations,
    List<List<Inline>> others,
    List<String> labels) {

  private static final String SITE = "https://attack.mitre.org/";
  private static final String UNKNOWN = " (not a technique of the ATT&CK version in use)";
  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t[0-9]{4}(?:\\.[0-9]{3})?");
  private static final Pattern MITIGATION = Pattern.compile("attack\\.m[0-9]{4}");

  /** Those of a rule, already parted; {@code retired} is as rules' links have it. */
  static AttackLinks of(
      List<Tactic> tactics,
      List<Technique> techniques,
      List<String> others,
      Map<String, Optional<String>> retired) {
    var labels = new ArrayList<String>();
    tactics.forEach(tactic -> labels.add(tactic.name()));
    techniques.forEach(technique -> labels.add(technique.id()));
    return new AttackLinks(
        tactics.stream().distinct().map(AttackLinks::link).toList(),
        techniques.stream().distinct().map(technique -> link(technique, retired)).toList(),
        List.of(),
        others.stream().distinct().map(AttackLinks::code).toList(),
        List.copyOf(labels));
  }

  /** Those of an entity. */
  static AttackLinks of(WrittenList tags, Attack attack) {
    var tactics = new ArrayList<Tactic>();
    var techniques = new ArrayList<Technique>();
    var mitigations = new ArrayList<List<Inline>>();
    var others = new ArrayList<String>();
    for (String written : tags.texts()) {
      String tag = written.toLowerCase(Locale.ROOT);
      String id = tag.substring(tag.indexOf('.') + 1).toUpperCase(Locale.ROOT);
      if (attack.tactic(tag).isPresent()) {
        tactics.add(attack.tactic(tag).get());
      } else if (TECHNIQUE.matcher(tag).matches()) {
        techniques.add(attack.technique(id).orElse(new Technique(id, "")));
      } else if (MITIGATION.matcher(tag).matches()) {
        mitigations.add(mitigation(id, attack));
      } else {
        others.add(written);
      }
    }
    AttackLinks links = of(tactics, techniques, others, Map.of());
    return new AttackLinks(
        links.tactics(), links.techniques(), mitigations, links.others(), links.labels());
  }

  private static List<Inline> mitigation(String id, Attack attack) {
    String label = attack.name(id).map(name -> id + " " + name).orElse(id);
    return List.of(new Inline.Web(SITE + "mitigations/" + id + "/", label));
  }

  private static List<Inline> link(Tactic tactic) {
    return List.of(
        new Inline.Web(SITE + "tactics/" + tactic.id() + "/", tactic.id() + " " + tactic.name()));
  }

  private static List<Inline> link(Technique technique, Map<String, Optional<String>> retired) {
    if (technique.name().isEmpty()) {
      return Inline.text(technique.id() + UNKNOWN);
    }
    Inline link = web(technique.id(), technique.id() + " " + technique.name());
    if (!retired.containsKey(technique.id())) {
      return List.of(link);
    }
    return retired
        .getOrDefault(technique.id(), Optional.empty())
        .map(id -> List.of(link, plain(" (retired; now "), web(id, id), plain(")")))
        .orElse(List.of(link, plain(" (retired)")));
  }

  private static Inline web(String id, String label) {
    return new Inline.Web(SITE + "techniques/" + id.replace('.', '/') + "/", label);
  }

  private static Inline plain(String text) {
    return new Inline.Text(text);
  }

  private static List<Inline> code(String tag) {
    return List.of(new Inline.Code(tag));
  }
}
