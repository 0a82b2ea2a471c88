package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which checks are on and how they are set. What reading reports as an error is never off: a rule
 * with such an error is no rule to those who come after.
 *
 * @param on the ids of the checks that are on
 * @param severities for ids of checks how much their findings weigh instead
 * @param exclusions what checks are kept from
 */
public record LintConfig(
    Set<String> on,
    Map<String, Severity> severities,
    LintOptions options,
    List<Exclusion> exclusions) {

  /** What counts where nothing is configured. */
  public static final LintConfig DEFAULT = of(LintCatalogue.ALL);

  public LintConfig {
    on = Set.copyOf(on);
    severities = Map.copyOf(severities);
    exclusions = List.copyOf(exclusions);
  }

  /** All checks of {@code catalogue} that are on by themselves, as they are. */
  static LintConfig of(LintCatalogue catalogue) {
    return new LintConfig(
        catalogue.ids(LintCatalogue.DEFAULT), Map.of(), LintOptions.NONE, List.of());
  }

  public boolean isOn(String id) {
    return on.contains(id);
  }

  /** The same with these checks on and no others. */
  public LintConfig withOnly(Collection<String> ids) {
    return new LintConfig(Set.copyOf(ids), severities, options, exclusions);
  }

  /** The same without these checks. */
  public LintConfig without(Collection<String> ids) {
    var rest = new HashSet<>(on);
    rest.removeAll(ids);
    return new LintConfig(rest, severities, options, exclusions);
  }

  /** The finding as it weighs here. */
  Diagnostic weighed(Diagnostic finding) {
    Severity severity = severities.get(finding.id());
    return severity == null || severity == finding.severity() ? finding : finding.as(severity);
  }

  /** Whether the file at {@code path}, seen from the configuration's folder, is not looked at. */
  public boolean leavesOut(String path) {
    return exclusions.stream()
        .anyMatch(each -> each instanceof Exclusion.WholeFile file && file.path().matches(path));
  }

  /** The checks that say nothing of the file at {@code path}. */
  Set<String> offAt(String path) {
    if (exclusions.isEmpty()) {
      return Set.of();
    }
    var off = new HashSet<String>();
    for (Exclusion each : exclusions) {
      if (each instanceof Exclusion.OfPath of && of.path().matches(path)) {
        off.addAll(of.checks());
      }
    }
    return off;
  }

  /** Whether the check says nothing of the rule with this id. */
  boolean isOffFor(Optional<String> rule, String check) {
    for (Exclusion each : exclusions) {
      if (each instanceof Exclusion.OfRule of
          && of.rule().equalsIgnoreCase(rule.orElse(""))
          && of.checks().contains(check)) {
        return true;
      }
    }
    return false;
  }

  /** A text that differs for two configurations if they say different things. */
  public String fingerprint() {
    var sorted = new TreeMap<String, Object>();
    options.ofChecks().forEach((id, set) -> sorted.put(id, fingerprint(set)));
    return "%s %s %s %s"
        .formatted(
            new TreeSet<>(on),
            new TreeMap<>(severities),
            sorted,
            exclusions.stream().map(LintConfig::fingerprint).sorted().toList());
  }

  private static TreeMap<String, List<String>> fingerprint(Map<String, List<String>> settings) {
    var sorted = new TreeMap<String, List<String>>();
    settings.forEach(
        (name, texts) ->
            sorted.put(name, texts.stream().map(text -> text.length() + ":" + text).toList()));
    return sorted;
  }

  private static String fingerprint(Exclusion exclusion) {
    return switch (exclusion) {
      case Exclusion.OfRule of -> "rule %s %s".formatted(of.rule(), new TreeSet<>(of.checks()));
      case Exclusion.OfPath of ->
          "path %s %s".formatted(of.path().pattern(), new TreeSet<>(of.checks()));
      case Exclusion.WholeFile file -> "file " + file.path().pattern();
    };
  }
}
