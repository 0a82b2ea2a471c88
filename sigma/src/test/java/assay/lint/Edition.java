package assay.lint;

import assay.truth.Json;
import assay.truth.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Editions of ATT&amp;CK out of the collected facts, with names as tags write them. */
record Edition(Json facts) {

  static Edition read(int comparisons) {
    return new Edition(Json.read(Truth.path("facts/attack-facts.json.gz", comparisons)).getFirst());
  }

  /** Version 18.1, with which pySigma judged. */
  AttackNames before() {
    Map<String, Set<String>> techniques = techniques("techniques_v18");
    Map<String, String> successors = revoked();
    successors.keySet().removeAll(techniques.keySet());
    return new AttackNames("18.1", tactics(), techniques, successors, Map.of(), others());
  }

  /** Version 19.1. */
  AttackNames today() {
    Map<String, Set<String>> techniques = techniques("techniques_v19");
    Map<String, String> crossing = crosswalk();
    Map<String, String> successors = revoked();
    successors.putAll(crossing);
    techniques("techniques_v18").keySet().forEach(id -> successors.putIfAbsent(id, ""));
    for (Map.Entry<String, String> entry : successors.entrySet()) {
      entry.setValue(crossing.getOrDefault(entry.getValue(), entry.getValue()));
    }
    successors.keySet().removeAll(techniques.keySet());
    Set<String> parts = Set.of("stealth", "defense-impairment");
    Set<String> tactics = new HashSet<>(tactics());
    tactics.remove("defense-evasion");
    tactics.addAll(parts);
    return new AttackNames(
        "19.1", tactics, techniques, successors, Map.of("defense-evasion", parts), others());
  }

  private Set<String> tactics() {
    return Set.copyOf(
        facts.get("tactics_v18").items().stream().map(t -> t.get("shortname").text()).toList());
  }

  private Map<String, Set<String>> techniques(String key) {
    var found = new HashMap<String, Set<String>>();
    for (Json technique : facts.get(key).items()) {
      found.put(id(technique), Set.copyOf(technique.get("tactics").texts()));
    }
    return found;
  }

  private Map<String, String> revoked() {
    var found = new HashMap<String, String>();
    facts.get("retired_v18").items().forEach(technique -> found.put(id(technique), ""));
    for (Json pair : facts.get("edges").get("revoked_by").items()) {
      List<String> ids = pair.texts();
      found.put(ids.get(0).toLowerCase(Locale.ROOT), ids.get(1).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  /** For each technique of 18 that 19 no longer has, the one that took its place. */
  Map<String, String> crosswalk() {
    var found = new HashMap<String, String>();
    for (Json crossing : facts.get("crosswalk_v18_to_v19").items()) {
      found.put(
          crossing.get("v18_id").text().toLowerCase(Locale.ROOT),
          crossing.get("v19_id").text().toLowerCase(Locale.ROOT));
    }
    return found;
  }

  private Set<String> others() {
    var found = new HashSet<String>();
    for (String key : List.of("groups", "malware", "tools", "mitigations")) {
      facts.get(key).items().forEach(entry -> found.add(id(entry)));
    }
    return found;
  }

  private static String id(Json entry) {
    return entry.get("id").text().toLowerCase(Locale.ROOT);
  }
}
