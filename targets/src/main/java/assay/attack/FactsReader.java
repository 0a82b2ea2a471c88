package assay.attack;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a collection of facts about ATT&CK 19, of which no bundle was at hand when the built-in
 * pack was made: techniques of version 19; tactics, mitigations, groups, software and what was
 * retired of version 18; and which id of 19 stands for which of 18.
 */
final class FactsReader {

  static final String VERSION = "attack_version_techniques";
  static final String OTHERS_VERSION = "attack_version_detection";
  static final String TECHNIQUES = "techniques_v19";

  /**
   * Version 19 parted Defense Evasion into two tactics, one of which took over its id (the change
   * log of 28 April 2026 on attack.mitre.org).
   */
  static final String PARTED_NAME = "Defense Evasion";

  static final List<Tactic> PARTS =
      List.of(new Tactic("TA0005", "Stealth"), new Tactic("TA0112", "Defense Impairment"));

  private final JsonText json;
  private final Consumer<Diagnostic> problems;
  private final List<Attack.TacticEntry> tactics = new ArrayList<>();
  private final Map<String, Fact> techniques = new TreeMap<>();
  private final Map<String, Fact> before = new TreeMap<>();
  private final Map<String, Fact> retired = new TreeMap<>();
  private final Map<String, String> successors = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private String version = "";
  private String othersVersion = "";
  private String notice = Attack.NOTICE;

  /** What is told of one thing: its name, short name and tactics. */
  private record Fact(String id, String name, String shortName, List<String> tactics) {}

  private FactsReader(JsonText json, Consumer<Diagnostic> problems) {
    this.json = json;
    this.problems = problems;
  }

  static Attack read(JsonText json, Consumer<Diagnostic> problems) {
    var reader = new FactsReader(json, problems);
    json.object("file", reader::part);
    for (Tactic part : PARTS) {
      reader.tactics.add(
          new Attack.TacticEntry(part, ShortNames.tags(ShortNames.of(part.name())), false));
    }
    return new Attack(
        new Attack.Edition(reader.version, reader.othersVersion, reader.notice),
        reader.tactics,
        reader.entries(),
        reader.names);
  }

  private void part(String key) {
    switch (key) {
      case VERSION -> version = json.text(key);
      case OTHERS_VERSION -> othersVersion = json.text(key);
      case "copyright" -> notice = json.text(key);
      case "tactics_v18" -> facts(key, this::tactic);
      case TECHNIQUES -> facts(key, fact -> techniques.put(fact.id(), fact));
      case "techniques_v18" -> facts(key, fact -> before.put(fact.id(), fact));
      case "retired_v18" -> facts(key, fact -> retired.put(fact.id(), fact));
      case "mitigations", "groups", "malware", "tools" ->
          facts(key, fact -> names.put(fact.id(), fact.name()));
      case "crosswalk_v18_to_v19" -> json.list(key, this::crossing);
      case "edges" -> json.object(key, this::edges);
      default -> {}
    }
  }

  private void facts(String key, Consumer<Fact> each) {
    json.list(
        key,
        () -> {
          Span span = json.here();
          var texts = new HashMap<String, String>();
          var tacticsOfIt = new ArrayList<String>();
          json.object(
              key,
              field -> {
                switch (field) {
                  case "id", "name", "shortname" -> texts.put(field, json.text(field));
                  case "tactics" -> tacticsOfIt.addAll(json.texts(field));
                  default -> {}
                }
              });
          String id = texts.getOrDefault("id", "");
          String name = texts.getOrDefault("name", "");
          if (id.isEmpty() || name.isEmpty()) {
            String missing = id.isEmpty() ? "id" : "name";
            problems.accept(AttackProblems.incomplete("an entry of `" + key + "`", missing, span));
          } else {
            each.accept(new Fact(id, name, texts.getOrDefault("shortname", ""), tacticsOfIt));
          }
        });
  }

  private void tactic(Fact fact) {
    tactics.add(
        new Attack.TacticEntry(
            new Tactic(fact.id(), fact.name()),
            ShortNames.tags(fact.shortName()),
            fact.name().equals(PARTED_NAME)));
  }

  private void crossing() {
    var ids = new String[] {"", ""};
    json.object(
        "crosswalk_v18_to_v19",
        field -> {
          switch (field) {
            case "v18_id" -> ids[0] = json.text(field);
            case "v19_id" -> ids[1] = json.text(field);
            default -> {}
          }
        });
    successors.put(ids[0], ids[1]);
  }

  private void edges(String kind) {
    if (kind.equals("revoked_by")) {
      json.list(
          kind,
          () -> {
            List<String> pair = json.texts(kind);
            if (pair.size() == 2) {
              successors.putIfAbsent(pair.get(0), pair.get(1));
            }
          });
    }
  }

  private List<Attack.TechniqueEntry> entries() {
    var entries = new ArrayList<Attack.TechniqueEntry>();
    for (Fact fact : techniques.values()) {
      entries.add(
          new Attack.TechniqueEntry(
              new Technique(fact.id(), nameOf(fact)), fact.tactics(), false, Optional.empty()));
    }
    before.values().stream()
        .filter(fact -> !techniques.containsKey(fact.id()))
        .forEach(fact -> entries.add(retired(fact)));
    retired.values().forEach(fact -> entries.add(retired(fact)));
    return entries;
  }

  private Attack.TechniqueEntry retired(Fact fact) {
    return new Attack.TechniqueEntry(
        new Technique(fact.id(), fact.name()),
        fact.tactics(),
        true,
        Optional.ofNullable(successors.get(fact.id())));
  }

  /**
   * The name of a technique of version 19. The facts have these names from an index that puts the
   * parent's name before a sub-technique's and keeps names that ATT&CK gave up long ago. So a name
   * of version 18 stays, unless it speaks of the tactic that is no more.
   */
  private String nameOf(Fact fact) {
    Fact older = before.get(fact.id());
    if (older != null && !older.name().contains(PARTED_NAME)) {
      return older.name();
    }
    int dot = fact.id().indexOf('.');
    Fact parent = dot < 0 ? null : techniques.get(fact.id().substring(0, dot));
    String prefix = parent == null ? "" : parent.name() + ":";
    return parent != null && fact.name().startsWith(prefix)
        ? fact.name().substring(prefix.length()).strip()
        : fact.name();
  }
}
