package assay.check;

import assay.attack.Attack;
import assay.lint.LintFacts;
import assay.lint.Taxonomy;
import assay.project.TagNames;
import java.time.LocalDate;
import java.util.Optional;

/** What checks know of the world, from the data of a project. */
public final class Facts {

  private Facts() {}

  /** The names of {@code attack}, the taxonomy that comes along, and the day of the check. */
  public static LintFacts of(Attack attack, LocalDate today) {
    return new LintFacts(TagNames.of(attack), Taxonomy.builtIn(), Optional.of(today));
  }
}
