package assay.atc2020;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.page.RulePage;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tags as the pages of 2020 for Confluence part them: sub-techniques are none, and end among the
 * others. The lists are links and words; public because the templates are another package.
 */
public record ConfluenceTags(
    List<String> tactics, List<String> techniques, List<String> mitigations, List<String> others) {

  private static final String SITE = "https://attack.mitre.org/";
  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t[0-9]{1,5}");
  private static final Pattern SUB_TECHNIQUE = Pattern.compile("attack\\.t[0-9]{4}\\.[0-9]{3}");
  private static final Pattern MITIGATION = Pattern.compile("attack\\.m[0-9]{1,5}");

  public ConfluenceTags {
    tactics = List.copyOf(tactics);
    techniques = List.copyOf(techniques);
    mitigations = List.copyOf(mitigations);
    others = List.copyOf(others);
  }

  /** The tags of a rule. Each link to a technique ends in a brace too many. */
  static ConfluenceTags ofRule(RulePage page) {
    return new ConfluenceTags(
        page.links().tactics().stream().map(ConfluenceTags::link).toList(),
        techniques(page).stream().map(technique -> link(technique, "}")).toList(),
        List.of(),
        page.file().header().tags().texts().stream()
            .filter(tag -> isOther(tag, page.links().otherTags()))
            .toList());
  }

  private static boolean isOther(String tag, List<String> others) {
    return SUB_TECHNIQUE.matcher(tag).matches()
        || (others.contains(tag) && !TECHNIQUE.matcher(tag).matches());
  }

  /** The techniques of a rule's tags, in the order of the tags. */
  static List<Technique> techniques(RulePage page) {
    return page.links().techniques().stream()
        .filter(technique -> technique.id().indexOf('.') < 0)
        .toList();
  }

  /** The tags of a mitigation or hardening policy; those of no kind come twice. */
  static ConfluenceTags ofPolicy(WrittenList tags, Attack attack) {
    return of(tags, attack, 2);
  }

  static ConfluenceTags ofPlaybook(WrittenList tags, Attack attack) {
    return of(tags, attack, 1);
  }

  private static ConfluenceTags of(WrittenList tags, Attack attack, int times) {
    var tactics = new ArrayList<String>();
    var techniques = new ArrayList<String>();
    var mitigations = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (String tag : tags.texts()) {
      String id = tag.substring(tag.indexOf('.') + 1).toUpperCase(Locale.ROOT);
      if (attack.tactic(tag).isPresent()) {
        tactics.add(link(attack.tactic(tag).get()));
      } else if (TECHNIQUE.matcher(tag).matches()) {
        techniques.add(link(attack.technique(id).orElse(new Technique(id, "None")), ""));
      } else if (MITIGATION.matcher(tag).matches()) {
        String label = id + ": " + attack.name(id).orElse("None");
        mitigations.add(ConfluenceText.link(SITE + "mitigations/" + id, label));
      } else {
        for (int i = 0; i < times; i++) {
          others.add(tag);
        }
      }
    }
    return new ConfluenceTags(tactics, techniques, mitigations, others);
  }

  private static String link(Tactic tactic) {
    return ConfluenceText.link(SITE + "tactics/" + tactic.id(), tactic.id() + ": " + tactic.name());
  }

  private static String link(Technique technique, String stray) {
    return ConfluenceText.link(
        SITE + "techniques/" + technique.id() + stray, technique.id() + ": " + technique.name());
  }
}
