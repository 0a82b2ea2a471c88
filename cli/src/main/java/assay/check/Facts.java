package assay.check;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.lint.AttackNames;
import assay.lint.LintFacts;
import assay.lint.Taxonomy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What checks know of the world, from the data of a project. */
public final class Facts {

  private Facts() {}

  /** The names of {@code attack}, and the day of the check. */
  public static LintFacts of(Attack attack, LocalDate today) {
    return new LintFacts(names(attack), Taxonomy.NONE, Optional.of(today));
  }

  private static AttackNames names(Attack attack) {
    Set<String> tactics =
        attack.tactics().stream().map(Facts::shortName).collect(Collectors.toSet());
    Map<String, Set<String>> techniques = new HashMap<>();
    for (Technique technique : attack.techniques()) {
      Set<String> of =
          attack.tacticsOf(technique.id()).stream()
              .map(Facts::shortName)
              .collect(Collectors.toSet());
      techniques.put(technique.id().toLowerCase(Locale.ROOT), of);
    }
    return new AttackNames(attack.version(), tactics, techniques, Map.of(), Map.of());
  }

  private static String shortName(Tactic tactic) {
    return tactic.name().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
