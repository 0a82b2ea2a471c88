package assay.attack;

import java.util.List;
import java.util.Locale;

/** The short names of tactics, such as {@code credential-access}, and the tags made of them. */
final class ShortNames {

  private ShortNames() {}

  /** The short name that ATT&CK gives to a tactic called {@code name}. */
  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The tags of rules: with hyphens as ATT&CK writes it, with underscores as older rules do. */
  static List<String> tags(String shortName) {
    String tag = Attack.TAG_PREFIX + shortName;
    String older = tag.replace('-', '_');
    return older.equals(tag) ? List.of(tag) : List.of(tag, older);
  }
}
