package assay.collection;

import assay.rule.RuleFile;
import assay.rule.RuleId;
import assay.rule.Written;
import assay.source.Nearest;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rules by what others call them: by id, in any form, and if none has it by name (Sigma 2.1,
 * "Related rules").
 */
final class RuleIndex {

  /** An id that differs in more digits is another id, not a slip. */
  private static final int MOST_SLIPS = 2;

  private final Map<String, List<CollectedRule>> byId = new HashMap<>();
  private final Map<String, List<CollectedRule>> byName = new HashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> unread = new LinkedHashSet<>();

  /** The rules of {@code files}; ids and names of {@code others} are for help only. */
  RuleIndex(List<RuleFile> files, List<CollectedRule> rules, List<String> others) {
    for (CollectedRule rule : rules) {
      rule.rule().metadata().id().map(Written::text).ifPresent(id -> add(id, rule));
      rule.rule()
          .metadata()
          .name()
          .map(Written::text)
          .ifPresent(
              name -> {
                names.add(name);
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(rule);
              });
    }
    files.forEach(this::addUnread);
    for (String other : others) {
      (RuleId.digits(other).isPresent() ? ids : names).add(other);
    }
  }

  private void add(String id, CollectedRule rule) {
    RuleId.digits(id)
        .ifPresent(
            digits -> {
              ids.add(id);
              byId.computeIfAbsent(digits, key -> new ArrayList<>()).add(rule);
            });
  }

  /** Documents that did not become rules, by their names and ids. */
  private void addUnread(RuleFile file) {
    for (YamlNode document : file.yaml().documents()) {
      if (document instanceof YamlNode.Mapping map) {
        for (String key : List.of("id", "name")) {
          map.get(key)
              .filter(YamlNode.Scalar.class::isInstance)
              .map(node -> ((YamlNode.Scalar) node).text())
              .filter(text -> find(text).isEmpty())
              .ifPresent(text -> unread.add(RuleId.digits(text).orElse(text)));
        }
      }
    }
  }

  /** All rules that {@code reference} may mean: one if all is well. */
  List<CollectedRule> find(String reference) {
    List<CollectedRule> found =
        RuleId.digits(reference)
            .map(digits -> byId.getOrDefault(digits, List.of()))
            .orElse(List.of());
    return found.isEmpty() ? byName.getOrDefault(reference, List.of()) : found;
  }

  /** Whether {@code reference} means a rule that has errors and was not read. */
  boolean isUnread(String reference) {
    return unread.contains(RuleId.digits(reference).orElse(reference));
  }

  /** A way out for who wrote {@code reference}, which means nothing. */
  String help(String reference) {
    Optional<String> digits = RuleId.digits(reference);
    if (digits.isEmpty()) {
      return names.isEmpty()
          ? "no rule here has a `name`; give it one, or refer to it by its `id`"
          : Nearest.help(reference, names);
    }
    return ids.stream()
        .filter(id -> slips(digits.get(), RuleId.digits(id).orElseThrow()) <= MOST_SLIPS)
        .findFirst()
        .map("did you mean `%s`?"::formatted)
        .orElse("check the id, and that the file with that rule is among those read");
  }

  private static int slips(String one, String other) {
    int slips = 0;
    for (int i = 0; i < one.length(); i++) {
      slips += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return slips;
  }
}
