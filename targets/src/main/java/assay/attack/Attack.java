package assay.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One edition of ATT&CK: its tactics and techniques, those it has retired, and the names of its
 * mitigations, groups and software.
 *
 * <p>Two tactics may share an id: an edition that renames a tactic keeps the old one as retired, so
 * that the tags of older rules still have a name.
 */
public final class Attack {

  /**
   * Which ATT&CK this is. {@code version} is that of the tactics and techniques, {@code
   * othersVersion} that of mitigations, groups and software; both are empty if the file does not
   * tell. {@code notice} is the copyright notice that goes with all of it.
   */
  public record Edition(String version, String othersVersion, String notice) {}

  /**
   * A tactic and the tags that rules name it by. Techniques refer to it by its first tag without
   * {@code attack.}.
   */
  record TacticEntry(Tactic tactic, List<String> tags, boolean retired) {
    TacticEntry {
      tags = List.copyOf(tags);
    }
  }

  /** A technique, the short names of its tactics, and the id that took its place if one did. */
  record TechniqueEntry(
      Technique technique, List<String> tactics, boolean retired, Optional<String> successor) {
    TechniqueEntry {
      tactics = List.copyOf(tactics);
    }
  }

  /** What the terms of use of ATT&CK ask to be said, where a file brings no notice of its own. */
  static final String NOTICE =
      "(c) The MITRE Corporation. ATT&CK is reproduced and distributed with the permission of"
          + " The MITRE Corporation.";

  static final String TAG_PREFIX = "attack.";

  private final Edition edition;
  private final List<TacticEntry> tactics;
  private final Map<String, TacticEntry> tacticByTag = new HashMap<>();
  private final Map<String, TechniqueEntry> techniques = new HashMap<>();
  private final Map<String, String> names;

  Attack(
      Edition edition,
      List<TacticEntry> tactics,
      List<TechniqueEntry> techniques,
      Map<String, String> names) {
    this.edition = edition;
    var ordered = new ArrayList<>(tactics);
    ordered.sort(Attack::compare);
    this.tactics = List.copyOf(ordered);
    for (TacticEntry entry : ordered) {
      for (String tag : entry.tags()) {
        tacticByTag.putIfAbsent(tag, entry);
      }
    }
    for (TechniqueEntry entry : techniques) {
      TechniqueEntry first = this.techniques.putIfAbsent(entry.technique().id(), entry);
      if (first != null && first.retired() && !entry.retired()) {
        this.techniques.put(entry.technique().id(), entry);
      }
    }
    this.names = Map.copyOf(names);
  }

  /** By id; of two with one id the one in use comes first, and its tags win. */
  private static int compare(TacticEntry a, TacticEntry b) {
    int byId = a.tactic().id().compareTo(b.tactic().id());
    int byState = Boolean.compare(a.retired(), b.retired());
    int byTag = String.join(",", a.tags()).compareTo(String.join(",", b.tags()));
    return byId != 0 ? byId : byState != 0 ? byState : byTag;
  }

  public Edition edition() {
    return edition;
  }

  /** The version of the tactics and techniques; empty if the file does not tell. */
  public String version() {
    return edition.version();
  }

  public String notice() {
    return edition.notice();
  }

  /** The tactics that are not retired, by id. */
  public List<Tactic> tactics() {
    return tactics.stream().filter(entry -> !entry.retired()).map(TacticEntry::tactic).toList();
  }

  /** The tactic that a rule's tag names, such as {@code attack.credential_access}. */
  public Optional<Tactic> tactic(String tag) {
    return Optional.ofNullable(tacticByTag.get(tag)).map(TacticEntry::tactic);
  }

  /** Whether {@code tag} names a tactic that this edition no longer has. */
  public boolean isRetiredTactic(String tag) {
    return Optional.ofNullable(tacticByTag.get(tag)).map(TacticEntry::retired).orElse(false);
  }

  /** The techniques and sub-techniques that are not retired, by id. */
  public List<Technique> techniques() {
    return techniqueEntries().stream()
        .filter(entry -> !entry.retired())
        .map(TechniqueEntry::technique)
        .toList();
  }

  /** The techniques and sub-techniques that are retired, by id. */
  public List<Technique> retiredTechniques() {
    return techniqueEntries().stream()
        .filter(TechniqueEntry::retired)
        .map(TechniqueEntry::technique)
        .toList();
  }

  /**
   * For the short name of each tactic that this edition no longer has, the tactics that took its
   * place. There is one so far, which version 19 parted; an edition that has it still, or lacks one
   * of the parts, has moved nothing.
   */
  public Map<String, List<Tactic>> movedTactics() {
    List<String> names = tactics().stream().map(Tactic::name).toList();
    List<Tactic> parts = FactsReader.PARTS;
    return names.contains(FactsReader.PARTED_NAME)
            || !names.containsAll(parts.stream().map(Tactic::name).toList())
        ? Map.of()
        : Map.of(ShortNames.of(FactsReader.PARTED_NAME), parts);
  }

  /** The technique with the upper-case {@code id}, retired ones included. */
  public Optional<Technique> technique(String id) {
    return Optional.ofNullable(techniques.get(id)).map(TechniqueEntry::technique);
  }

  /** The tactics of the technique {@code id}; none if it is unknown or the file does not tell. */
  public List<Tactic> tacticsOf(String id) {
    TechniqueEntry entry = techniques.get(id);
    if (entry == null) {
      return List.of();
    }
    var found = new ArrayList<Tactic>();
    for (String shortName : entry.tactics()) {
      tactic(TAG_PREFIX + shortName).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** Whether the technique {@code id} is one that this edition no longer has. */
  public boolean isRetired(String id) {
    TechniqueEntry entry = techniques.get(id);
    return entry != null && entry.retired();
  }

  /**
   * The technique that stands today for the retired {@code id}, through all its renamings; empty if
   * there is none.
   */
  public Optional<String> successor(String id) {
    Set<String> seen = new HashSet<>();
    TechniqueEntry at = techniques.get(id);
    while (at != null && at.retired() && seen.add(at.technique().id())) {
      at = techniques.get(at.successor().orElse(""));
    }
    return at == null || at.retired() || seen.isEmpty()
        ? Optional.empty()
        : Optional.of(at.technique().id());
  }

  /** The name of the mitigation, group or software with the upper-case {@code id}. */
  public Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** Whether this edition names mitigations; a file may come without them. */
  public boolean knowsMitigations() {
    return names.keySet().stream().anyMatch(id -> id.startsWith("M"));
  }

  List<TacticEntry> tacticEntries() {
    return tactics;
  }

  /** All techniques, by id. */
  List<TechniqueEntry> techniqueEntries() {
    return List.copyOf(new TreeMap<>(techniques).values());
  }

  /** The names of mitigations, groups and software, by id. */
  public SortedMap<String, String> names() {
    return new TreeMap<>(names);
  }
}
