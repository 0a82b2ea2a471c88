package assay.lint;

import assay.source.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checks there are and the names that choose them: the id of a check, a name that other tools
 * know it by, or a group.
 */
public final class LintCatalogue {

  /** All checks of Assay. */
  public static final LintCatalogue ALL = new LintCatalogue(LintRules.ALL, AcrossChecks.ALL);

  /** Every check there is. */
  public static final String EVERY = "all";

  /** The checks that are on unless a configuration says otherwise. */
  public static final String DEFAULT = "default";

  /** What reading reports. */
  public static final String READING = "reading";

  private final List<LintRule> rules;
  private final List<AcrossCheck> across;
  private final Map<String, LintCheck> checks = new LinkedHashMap<>();
  private final Map<String, Set<String>> names = new LinkedHashMap<>();

  /** The checks {@code rules} and {@code across}, with what reading and comments bring. */
  LintCatalogue(List<LintRule> rules, List<AcrossCheck> across) {
    this.rules = List.copyOf(rules);
    this.across = List.copyOf(across);
    rules.forEach(this::add);
    across.forEach(this::add);
    IgnoreChecks.ALL.forEach(this::add);
    for (ReaderChecks.Reading reading : ReaderChecks.ALL) {
      add(reading);
      name(READING, reading.id());
    }
  }

  private void add(LintCheck check) {
    checks.put(check.id(), check);
    name(check.id(), check.id());
    check.aliases().forEach(alias -> name(alias, check.id()));
    name(EVERY, check.id());
    if (check.isDefault()) {
      name(DEFAULT, check.id());
    }
  }

  private void name(String name, String id) {
    names.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(id);
  }

  /** The checks of single rules, in the order of their ids. */
  public List<LintRule> rules() {
    return rules;
  }

  /** The checks across files, in the order of their ids. */
  public List<AcrossCheck> across() {
    return across;
  }

  /** All checks, what reading reports among them, in the order of their ids. */
  public List<LintCheck> all() {
    var all = new ArrayList<>(checks.values());
    all.sort((a, b) -> a.id().compareTo(b.id()));
    return all;
  }

  /** The check with this id. */
  public Optional<LintCheck> check(String id) {
    return Optional.ofNullable(checks.get(id));
  }

  /** The ids that {@code name} chooses; none if it is no name of a check or a group. */
  public Set<String> ids(String name) {
    return Collections.unmodifiableSet(names.getOrDefault(name, Set.of()));
  }

  /** Every name that chooses something. */
  public Collection<String> names() {
    return Collections.unmodifiableSet(names.keySet());
  }

  /** Whether all that {@code name} chooses are errors of reading, which nothing turns off. */
  public boolean isAlwaysOn(String name) {
    Set<String> chosen = ids(name);
    return !chosen.isEmpty()
        && !name.equals(READING)
        && chosen.stream()
            .allMatch(
                id ->
                    checks.get(id) instanceof ReaderChecks.Reading reading
                        && reading.severity() == Severity.ERROR);
  }
}
