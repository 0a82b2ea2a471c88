package assay.lint;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a configuration of pySigma's validators: {@code validators} chooses by name, {@code all}
 * and {@code -name}; {@code exclusions} keeps validators from rules by id; {@code config} sets
 * parameters. What cannot be taken over is named with the reason.
 */
public final class ValidatorsReader {

  private static final List<String> KEYS = List.of("validators", "exclusions", "config");

  private final LintCatalogue catalogue;
  private final List<Diagnostic> problems = new ArrayList<>();

  private ValidatorsReader(LintCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What the file chooses, and what is wrong with it; with an error it must not be used. */
  public record Result(LintConfig config, List<Diagnostic> problems) {
    public Result {
      problems = List.copyOf(problems);
    }

    public boolean ok() {
      return problems.stream().noneMatch(Diagnostic::isError);
    }
  }

  /** Whether the file looks like one: it has the keys of such a file and not those of a project. */
  public static boolean isOne(YamlFile file) {
    return !file.documents().isEmpty()
        && file.documents().getFirst() instanceof YamlNode.Mapping map
        && map.get("rules").isEmpty()
        && KEYS.stream().anyMatch(key -> map.get(key).isPresent());
  }

  public static Result read(YamlFile file) {
    return read(file, LintCatalogue.ALL);
  }

  static Result read(YamlFile file, LintCatalogue catalogue) {
    var reader = new ValidatorsReader(catalogue);
    reader.problems.addAll(file.problems());
    return new Result(reader.config(file), reader.problems);
  }

  private LintConfig config(YamlFile file) {
    if (file.documents().isEmpty()
        || !(file.documents().getFirst() instanceof YamlNode.Mapping map)) {
      if (file.whole()) {
        problems.add(LintProblems.notPysigma(new Span(0, 0)));
      }
      return LintConfig.of(catalogue);
    }
    for (YamlNode.Entry entry : map.entries()) {
      if (!KEYS.contains(entry.name())) {
        problems.add(LintProblems.unknownKey(entry, "a configuration of validators", KEYS));
      }
    }
    return new LintConfig(on(map), Map.of(), new LintOptions(options(map)), exclusions(map));
  }

  private Set<String> on(YamlNode.Mapping map) {
    Optional<YamlNode> validators = map.get("validators");
    if (validators.isEmpty()) {
      return catalogue.ids(LintCatalogue.DEFAULT);
    }
    var on = new HashSet<String>();
    var off = new HashSet<String>();
    for (Written name : LintConfigReader.texts(validators.get(), "`validators`", problems::add)) {
      if (name.text().equals("all")) {
        on.addAll(catalogue.ids(LintCatalogue.DEFAULT));
      } else if (name.text().startsWith("-")) {
        off.addAll(off(name));
      } else {
        on.addAll(ids(name));
      }
    }
    on.removeAll(off);
    return on;
  }

  private Set<String> off(Written minus) {
    var name =
        new Written(
            minus.text().substring(1), new Span(minus.span().start() + 1, minus.span().end()));
    Set<String> ids = ids(name);
    if (catalogue.isAlwaysOn(name.text())) {
      problems.add(
          LintProblems.notTaken(
              "`-%s`".formatted(name.text()),
              "what it finds is an error of reading here, and always on",
              name.span()));
    }
    return ids;
  }

  /** The checks for a validator; none, and a problem, if there are none. */
  private Set<String> ids(Written name) {
    Set<String> ids = catalogue.ids(name.text());
    if (ids.isEmpty()) {
      problems.add(
          LintProblems.notTaken(
              "`%s`".formatted(name.text()),
              "pySigma has no such validator: " + Nearest.help(name.text(), PysigmaNames.ALL),
              name.span()));
    }
    return ids;
  }

  private List<YamlNode.Entry> entries(YamlNode.Mapping map, String key) {
    Optional<YamlNode> value = map.get(key);
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping inner) {
      return inner.entries();
    }
    value.ifPresent(
        node -> problems.add(LintProblems.wrongType("`%s`".formatted(key), "a map", node)));
    return List.of();
  }

  private List<Exclusion> exclusions(YamlNode.Mapping map) {
    var exclusions = new ArrayList<Exclusion>();
    for (YamlNode.Entry entry : entries(map, "exclusions")) {
      var checks = new HashSet<String>();
      for (Written name : LintConfigReader.texts(entry.value(), "an exclusion", problems::add)) {
        checks.addAll(ids(name));
      }
      exclusions.add(new Exclusion.OfRule(entry.name(), checks));
    }
    return exclusions;
  }

  private Map<String, Map<String, List<String>>> options(YamlNode.Mapping map) {
    Map<String, Map<String, List<String>>> options = new HashMap<>();
    var reader = new LintConfigReader(catalogue, problems::add);
    for (YamlNode.Entry entry : entries(map, "config")) {
      var name = new Written(entry.name(), entry.key().span());
      boolean known = !ids(name).isEmpty();
      if (!(entry.value() instanceof YamlNode.Mapping settings)) {
        problems.add(LintProblems.wrongType("a parameter", "a map", entry.value()));
        continue;
      }
      for (YamlNode.Entry setting : settings.entries()) {
        if (known && !reader.set(name.text(), setting, options)) {
          problems.add(
              LintProblems.notTaken(
                  "the parameter `%s`".formatted(setting.name()),
                  "the check that stands for `%s` has no such option".formatted(name.text()),
                  setting.key().span()));
        }
      }
    }
    return options;
  }
}
