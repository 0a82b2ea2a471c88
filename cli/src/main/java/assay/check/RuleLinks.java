package assay.check;

import assay.collection.RuleCollection;
import assay.lint.CheckedFile;
import assay.lint.RuleIdentity;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleId;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is wrong with the links between rules. Few rules name others: only their files and those of
 * the rules that they name are read for it, once more if need be.
 */
final class RuleLinks {

  private final List<CheckedFile> checked;
  private final Function<String, Optional<RuleFile>> rules;

  private RuleLinks(List<CheckedFile> checked, Function<String, Optional<RuleFile>> rules) {
    this.checked = checked;
    this.rules = rules;
  }

  /**
   * The problems in each of the files that have some, by their names.
   *
   * @param rules gives the rules of the file of a name
   */
  static Map<String, List<Diagnostic>> problems(
      List<CheckedFile> checked, Function<String, Optional<RuleFile>> rules) {
    return checked.stream().anyMatch(CheckedFile::linked)
        ? new RuleLinks(checked, rules).problems()
        : Map.of();
  }

  private Map<String, List<Diagnostic>> problems() {
    Map<String, RuleFile> linked = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (CheckedFile file : checked) {
      Optional<RuleFile> read = file.linked() ? rules.apply(file.name()) : Optional.empty();
      if (read.isPresent()) {
        linked.put(file.name(), read.get());
        read.get().rules().forEach(rule -> addNamed(rule, named));
      }
    }
    var files = new ArrayList<RuleFile>();
    var others = new ArrayList<String>();
    for (CheckedFile file : checked) {
      Optional<RuleFile> read = Optional.ofNullable(linked.get(file.name()));
      if (read.isEmpty() && isNamed(file, named)) {
        read = rules.apply(file.name());
      }
      if (read.isPresent()) {
        files.add(read.get());
      } else {
        file.identities().forEach(rule -> addNames(rule, others));
      }
    }
    Map<String, List<Diagnostic>> problems = new HashMap<>();
    for (Finding finding : RuleCollection.of(files, others).problems()) {
      problems
          .computeIfAbsent(finding.source().name(), unused -> new ArrayList<>())
          .add(finding.diagnostic());
    }
    return problems;
  }

  private static void addNamed(Rule rule, Set<String> named) {
    List<Written> references =
        switch (rule) {
          case Rule.DetectionRule detection -> List.of();
          case Rule.CorrelationRule correlation -> correlation.rules().items();
          case Rule.FilterRule filter -> filter.rules().items();
        };
    references.forEach(reference -> named.add(key(reference.text())));
  }

  /** Ids are the same in any form. */
  private static String key(String reference) {
    return RuleId.digits(reference).orElse(reference);
  }

  /** Whether a rule of the file is named; one that could not be read may be. */
  private static boolean isNamed(CheckedFile file, Set<String> named) {
    return file.read().stream().anyMatch(Diagnostic::isError)
        || file.identities().stream()
            .flatMap(rule -> names(rule).stream())
            .anyMatch(name -> named.contains(key(name)));
  }

  private static void addNames(RuleIdentity rule, List<String> others) {
    others.addAll(names(rule));
  }

  private static List<String> names(RuleIdentity rule) {
    var names = new ArrayList<String>(2);
    rule.id().ifPresent(id -> names.add(id.text()));
    rule.name().ifPresent(name -> names.add(name.text()));
    return names;
  }
}
