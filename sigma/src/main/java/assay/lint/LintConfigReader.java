package assay.lint;

import assay.lint.LintOption.Kind;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the section {@code lint} of a project file (docs/guide/checks.md). What it does not know is
 * an error: a slip must not turn a check off, or leave it on, unseen.
 */
public final class LintConfigReader {

  /** The keys of the section. */
  public static final List<String> KEYS =
      List.of("select", "ignore", "severity", "options", "exclude");

  /** The names of severities. */
  public static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::label).toList();

  /** The keys of an exclusion. */
  public static final List<String> EXCLUSION_KEYS = List.of("rule", "path", "checks");

  private final LintCatalogue catalogue;
  private final Consumer<Diagnostic> problems;

  LintConfigReader(LintCatalogue catalogue, Consumer<Diagnostic> problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** Reads {@code section}; all that is wrong goes to {@code problems}. */
  public static LintConfig read(YamlNode section, Consumer<Diagnostic> problems) {
    return new LintConfigReader(LintCatalogue.ALL, problems).config(section);
  }

  LintConfig config(YamlNode section) {
    LintConfig defaults = LintConfig.of(catalogue);
    if (isNothing(section)) {
      return defaults;
    }
    if (!(section instanceof YamlNode.Mapping map)) {
      problems.accept(LintProblems.wrongType("`lint`", "a map", section));
      return defaults;
    }
    unknownKeys(map, KEYS, "`lint`");
    Set<String> on = new HashSet<>(defaults.on());
    if (map.get("select").filter(value -> !isNothing(value)).isPresent()) {
      on.clear();
      names(map, "select").forEach(name -> on.addAll(catalogue.ids(name.text())));
    }
    for (Written name : names(map, "ignore")) {
      if (catalogue.isAlwaysOn(name.text())) {
        problems.accept(LintProblems.cannotBeOff(name));
      }
      on.removeAll(catalogue.ids(name.text()));
    }
    return new LintConfig(on, severities(map), new LintOptions(options(map)), exclusions(map));
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }

  private void unknownKeys(YamlNode.Mapping map, List<String> known, String where) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        problems.accept(LintProblems.unknownKey(entry, where, known));
      }
    }
  }

  /** The names of checks and groups under {@code key}, without those that are none. */
  private List<Written> names(YamlNode.Mapping map, String key) {
    return map.get(key).map(value -> checks(value, "`%s`".formatted(key))).orElse(List.of());
  }

  private List<Written> checks(YamlNode value, String what) {
    var known = new ArrayList<Written>();
    for (Written name : texts(value, what, problems)) {
      if (catalogue.ids(name.text()).isEmpty()) {
        problems.accept(LintProblems.unknownCheck(name, catalogue.names()));
      } else {
        known.add(name);
      }
    }
    return known;
  }

  /** The text or texts of {@code value}; none for nothing. */
  static List<Written> texts(YamlNode value, String what, Consumer<Diagnostic> problems) {
    if (isNothing(value)) {
      return List.of();
    }
    List<YamlNode> items = value instanceof YamlNode.Sequence list ? list.items() : List.of(value);
    var texts = new ArrayList<Written>();
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar scalar && !isNothing(item)) {
        texts.add(new Written(scalar.text(), scalar.span()));
      } else {
        problems.accept(LintProblems.wrongType(what, "a text or a list of texts", item));
      }
    }
    return texts;
  }

  /** The entries of the map under {@code key}. */
  private List<YamlNode.Entry> entries(YamlNode.Mapping map, String key, String of) {
    Optional<YamlNode> value = map.get(key).filter(node -> !isNothing(node));
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Mapping inner) {
      return inner.entries();
    }
    problems.accept(LintProblems.wrongType("`%s`".formatted(key), of, value.get()));
    return List.of();
  }

  private Map<String, Severity> severities(YamlNode.Mapping map) {
    Map<String, Severity> severities = new HashMap<>();
    for (YamlNode.Entry entry : entries(map, "severity", "a map of checks")) {
      for (Written name : checks(entry.key(), "a key of `severity`")) {
        Optional<Severity> severity = severity(entry.value());
        if (catalogue.isAlwaysOn(name.text())) {
          problems.accept(LintProblems.cannotBeOff(name));
        }
        severity.ifPresent(
            weight -> catalogue.ids(name.text()).forEach(id -> severities.put(id, weight)));
      }
    }
    return severities;
  }

  private Optional<Severity> severity(YamlNode value) {
    for (Written name : texts(value, "a severity", problems)) {
      if (SEVERITIES.contains(name.text())) {
        return Optional.of(Severity.valueOf(name.text().toUpperCase(Locale.ROOT)));
      }
      problems.accept(LintProblems.unknownSeverity(name, SEVERITIES));
    }
    return Optional.empty();
  }

  private Map<String, Map<String, List<String>>> options(YamlNode.Mapping map) {
    Map<String, Map<String, List<String>>> options = new HashMap<>();
    for (YamlNode.Entry entry : entries(map, "options", "a map of checks")) {
      for (Written name : checks(entry.key(), "a key of `options`")) {
        if (entry.value() instanceof YamlNode.Mapping settings) {
          settings(name, settings, options);
        } else {
          problems.accept(LintProblems.wrongType("an option", "a map of options", entry.value()));
        }
      }
    }
    return options;
  }

  private void settings(
      Written name, YamlNode.Mapping settings, Map<String, Map<String, List<String>>> options) {
    for (YamlNode.Entry setting : settings.entries()) {
      if (!set(name.text(), setting, options)) {
        problems.accept(
            LintProblems.unknownOption(
                setting,
                name.text(),
                optionsOf(name.text()).stream().map(LintOption::name).toList()));
      }
    }
  }

  private List<LintOption> optionsOf(String name) {
    return catalogue.ids(name).stream()
        .flatMap(id -> catalogue.check(id).stream())
        .flatMap(check -> check.options().stream())
        .distinct()
        .toList();
  }

  /**
   * Sets an option of all checks that {@code name} chooses and that have it; false if none has. A
   * value of another type is a problem.
   */
  boolean set(String name, YamlNode.Entry setting, Map<String, Map<String, List<String>>> options) {
    boolean known = false;
    for (String id : catalogue.ids(name)) {
      for (LintOption option : catalogue.check(id).orElseThrow().options()) {
        if (option.name().equals(setting.name())) {
          known = true;
          List<String> texts = texts(option, setting.value());
          options.computeIfAbsent(id, unused -> new HashMap<>()).put(option.name(), texts);
        }
      }
    }
    return known;
  }

  private List<String> texts(LintOption option, YamlNode value) {
    List<String> texts =
        texts(value, "`%s`".formatted(option.name()), problems).stream()
            .map(Written::text)
            .toList();
    boolean right =
        option.kind() == Kind.TEXTS
            || (value instanceof YamlNode.Scalar && texts.stream().allMatch(LintOptions::isNumber));
    if (!right) {
      problems.accept(LintProblems.notAWholeNumber(option.name(), value));
    }
    return texts;
  }

  private List<Exclusion> exclusions(YamlNode.Mapping map) {
    Optional<YamlNode> value = map.get("exclude").filter(node -> !isNothing(node));
    var exclusions = new ArrayList<Exclusion>();
    if (value.isPresent() && value.get() instanceof YamlNode.Sequence list) {
      list.items().forEach(item -> exclusion(item, exclusions));
    } else {
      value.ifPresent(
          other -> problems.accept(LintProblems.wrongType("`exclude`", "a list of maps", other)));
    }
    return exclusions;
  }

  private void exclusion(YamlNode item, List<Exclusion> exclusions) {
    if (!(item instanceof YamlNode.Mapping map)) {
      problems.accept(LintProblems.excludesNothing(item));
      return;
    }
    unknownKeys(map, EXCLUSION_KEYS, "an exclusion");
    List<Written> rules = map.get("rule").map(n -> texts(n, "`rule`", problems)).orElse(List.of());
    List<Written> paths = map.get("path").map(n -> texts(n, "`path`", problems)).orElse(List.of());
    if (rules.isEmpty() == paths.isEmpty()) {
      problems.accept(LintProblems.excludesNothing(item));
    }
    boolean all = map.get("checks").isEmpty();
    Set<String> checks = all ? catalogue.ids(LintCatalogue.EVERY) : ids(names(map, "checks"));
    for (Written rule : rules) {
      exclusions.add(new Exclusion.OfRule(rule.text(), checks));
    }
    for (Written path : paths) {
      var glob = new PathGlob(path.text());
      exclusions.add(all ? new Exclusion.WholeFile(glob) : new Exclusion.OfPath(glob, checks));
    }
  }

  private Set<String> ids(List<Written> names) {
    var ids = new HashSet<String>();
    for (Written name : names) {
      if (catalogue.isAlwaysOn(name.text())) {
        problems.accept(LintProblems.cannotBeOff(name));
      }
      ids.addAll(catalogue.ids(name.text()));
    }
    return ids;
  }
}
