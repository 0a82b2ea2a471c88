package assay.rule;

import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the documents of a file into those of its rules: {@code action: global} adds to all that
 * follow, {@code reset} ends that, {@code repeat} takes the rule before and changes it.
 *
 * <p>Where both say something the global document wins, as in pySigma. Correlations and filters
 * stand outside of this.
 */
final class ActionDocuments {

  private static final List<String> ACTIONS = List.of("global", "reset", "repeat");

  private final Consumer<Diagnostic> problems;
  private final List<YamlNode.Mapping> rules = new ArrayList<>();
  private Optional<YamlNode.Mapping> global = Optional.empty();
  private Optional<YamlNode.Mapping> before = Optional.empty();

  private ActionDocuments(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The documents that are rules, with what actions add to them. */
  static List<YamlNode.Mapping> merge(List<YamlNode> documents, Consumer<Diagnostic> problems) {
    var merging = new ActionDocuments(problems);
    for (YamlNode document : documents) {
      if (document instanceof YamlNode.Mapping map) {
        merging.add(map);
      } else {
        problems.accept(RuleProblems.notARule(document));
      }
    }
    return merging.rules;
  }

  private void add(YamlNode.Mapping document) {
    Optional<YamlNode> action = document.get("action");
    if (action.isEmpty()) {
      addRule(document);
      return;
    }
    String name = action.get() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    YamlNode.Mapping rest = without(document, "action");
    switch (name) {
      case "global" -> global = Optional.of(global.map(old -> merge(old, rest)).orElse(rest));
      case "reset" -> global = Optional.empty();
      case "repeat" -> repeat(rest, document);
      default -> problems.accept(RuleProblems.unknownAction(action.get(), name, ACTIONS));
    }
  }

  private void addRule(YamlNode.Mapping document) {
    YamlNode.Mapping rule =
        isAlone(document)
            ? document
            : global.map(common -> merge(document, common)).orElse(document);
    rules.add(rule);
    before = Optional.of(rule);
  }

  private static boolean isAlone(YamlNode.Mapping document) {
    return document.get("correlation").isPresent() || document.get("filter").isPresent();
  }

  private void repeat(YamlNode.Mapping changes, YamlNode.Mapping document) {
    if (before.isEmpty()) {
      problems.accept(RuleProblems.nothingToRepeat(document));
      return;
    }
    if (isAlone(before.get())) {
      problems.accept(RuleProblems.cannotRepeat(document));
      return;
    }
    YamlNode.Mapping rule = merge(before.get(), changes);
    rules.add(rule);
    before = Optional.of(rule);
  }

  /** {@code into} with the entries of {@code from}: maps are merged, anything else is replaced. */
  private static YamlNode.Mapping merge(YamlNode.Mapping into, YamlNode.Mapping from) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    into.entries().forEach(entry -> entries.put(entry.name(), entry));
    for (YamlNode.Entry entry : from.entries()) {
      YamlNode.Entry old = entries.get(entry.name());
      if (old != null
          && old.value() instanceof YamlNode.Mapping ours
          && entry.value() instanceof YamlNode.Mapping theirs) {
        entries.put(entry.name(), new YamlNode.Entry(old.key(), merge(ours, theirs)));
      } else {
        entries.put(entry.name(), entry);
      }
    }
    return new YamlNode.Mapping(new ArrayList<>(entries.values()), into.span());
  }

  private static YamlNode.Mapping without(YamlNode.Mapping map, String key) {
    return new YamlNode.Mapping(
        map.entries().stream().filter(entry -> !entry.isNamed(key)).toList(), map.span());
  }
}
