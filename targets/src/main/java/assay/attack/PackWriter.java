package assay.attack;

import java.util.List;

/**
 * Writes ATT&CK as a pack: one record a line, columns parted by tabs, in order of kind and id, so
 * that two editions can be compared line by line.
 *
 * <p>{@code attack} version · {@code others} version · {@code notice} text · then {@code tactic}
 * id, name, state, tags · {@code technique} id, name, state, short names of tactics and, for a
 * retired one, the id that took its place · {@code name} id, name, for mitigations, groups and
 * software. Lists are joined by commas.
 */
public final class PackWriter {

  static final String FIRST = "attack";
  static final String OTHERS = "others";
  static final String NOTICE = "notice";
  static final String TACTIC = "tactic";
  static final String TECHNIQUE = "technique";
  static final String NAME = "name";
  static final String ACTIVE = "active";
  static final String RETIRED = "retired";

  private PackWriter() {}

  /** The text of the pack; it reads back as an equal edition and writes as the same text. */
  public static String write(Attack attack) {
    var out = new StringBuilder(1 << 16);
    Attack.Edition edition = attack.edition();
    line(out, FIRST, edition.version());
    line(out, OTHERS, edition.othersVersion());
    line(out, NOTICE, edition.notice());
    for (Attack.TacticEntry entry : attack.tacticEntries()) {
      Tactic tactic = entry.tactic();
      line(out, TACTIC, tactic.id(), tactic.name(), state(entry.retired()), list(entry.tags()));
    }
    for (Attack.TechniqueEntry entry : attack.techniqueEntries()) {
      Technique technique = entry.technique();
      String state = state(entry.retired());
      String tactics = list(entry.tactics());
      if (entry.successor().isPresent()) {
        String successor = entry.successor().get();
        line(out, TECHNIQUE, technique.id(), technique.name(), state, tactics, successor);
      } else {
        line(out, TECHNIQUE, technique.id(), technique.name(), state, tactics);
      }
    }
    attack.names().forEach((id, name) -> line(out, NAME, id, name));
    return out.toString();
  }

  private static String state(boolean retired) {
    return retired ? RETIRED : ACTIVE;
  }

  private static String list(List<String> parts) {
    return String.join(",", parts);
  }

  private static void line(StringBuilder out, String kind, String... columns) {
    out.append(kind);
    for (String column : columns) {
      out.append('\t');
      for (int i = 0; i < column.length(); i++) {
        char c = column.charAt(i);
        out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    out.append('\n');
  }
}
