package assay.check;

import assay.attack.Attack;
import assay.lint.AttackNames;
import assay.lint.LintFacts;
import assay.lint.Taxonomy;
import java.time.LocalDate;
import java.util.Optional;

/** What checks know of the world, from the data of a project. */
public final class Facts {

  private Facts() {}

  /** The names of {@code attack}, and the day of the check. */
  public static LintFacts of(Attack attack, LocalDate today) {
    return new LintFacts(names(attack), Taxonomy.NONE, Optional.of(today));
  }

  private static AttackNames names(Attack attack) {
    return AttackNames.NONE;
  }
}
