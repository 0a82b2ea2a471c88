package assay.collection;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of all that can be wrong between the rules of a collection. */
final class CollectionProblems {

  private static final int MOST_LISTED = 4;
  private static final int LONGEST_CYCLE = 20;

  private CollectionProblems() {}

  static Diagnostic unknown(Written reference, String help) {
    return Diagnostic.error(
            "unknown-rule",
            "no rule has the id or name `%s`".formatted(Printable.shortened(reference.text())),
            reference.span(),
            "unknown rule")
        .withHelp(help);
  }

  static Diagnostic unread(Written reference) {
    return Diagnostic.error(
            "unread-rule",
            "the rule `%s` has errors and was not read"
                .formatted(Printable.shortened(reference.text())),
            reference.span(),
            "cannot be correlated")
        .withHelp("mend that rule first");
  }

  /** {@code reference} of {@code owner} may mean each of {@code rules}. */
  static Diagnostic ambiguous(Written reference, List<CollectedRule> rules, CollectedRule owner) {
    Diagnostic problem =
        Diagnostic.error(
                "ambiguous-rule",
                "%d rules are called `%s`: %s"
                    .formatted(rules.size(), Printable.shortened(reference.text()), files(rules)),
                reference.span(),
                "which of them?")
            .withHelp("give each an id and a name of its own");
    return rules.stream()
        .filter(rule -> rule.source() == owner.source())
        .flatMap(rule -> place(rule).stream())
        .findFirst()
        .map(place -> problem.withSecond(place.span(), "one of them"))
        .orElse(problem);
  }

  private static Optional<Written> place(CollectedRule rule) {
    return rule.rule().metadata().name().or(rule.rule().metadata()::id);
  }

  private static String files(List<CollectedRule> rules) {
    List<String> names =
        rules.stream().map(rule -> "`%s`".formatted(rule.source().name())).toList();
    return names.size() <= MOST_LISTED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_LISTED)) + " …";
  }

  static Diagnostic namesItself(Written reference) {
    return Diagnostic.error(
            "self-reference",
            "the correlation `%s` names itself".formatted(Printable.shortened(reference.text())),
            reference.span(),
            "this very rule")
        .withHelp("name the rules whose matches it correlates");
  }

  static Diagnostic namesFilter(Written reference) {
    return Diagnostic.error(
            "reference-to-filter",
            "`%s` is a filter and matches nothing by itself"
                .formatted(Printable.shortened(reference.text())),
            reference.span(),
            "a filter")
        .withHelp("name a rule with a detection, or a correlation");
  }

  static Diagnostic namedTwice(Written reference, Written before) {
    return Diagnostic.error(
            "rule-listed-twice",
            "`%s` and `%s` are the same rule"
                .formatted(
                    Printable.shortened(before.text()), Printable.shortened(reference.text())),
            reference.span(),
            "listed before")
        .withSecond(before.span(), "the same rule")
        .withHelp("take one of them out");
  }

  /** {@code cycle} begins and ends with the same rule; {@code reference} closes it. */
  static Diagnostic cycle(Written reference, List<CollectedRule> cycle) {
    var names =
        new ArrayList<>(
            cycle.stream()
                .map(rule -> "`%s`".formatted(Printable.shortened(rule.label())))
                .toList());
    if (names.size() > LONGEST_CYCLE) {
      List<String> middle = names.subList(LONGEST_CYCLE - 2, names.size() - 1);
      int left = middle.size();
      middle.clear();
      names.add(LONGEST_CYCLE - 2, "%d more".formatted(left));
    }
    return Diagnostic.error(
            "reference-cycle",
            "the correlations go in a circle: %s".formatted(String.join(" → ", names)),
            reference.span(),
            "leads back")
        .withHelp("take one of these references out");
  }

  static Diagnostic tooDeep(Written reference, int most) {
    return Diagnostic.error(
            "correlation-too-deep",
            "correlations of correlations are nested more than %d deep".formatted(most),
            reference.span(),
            "one too many")
        .withHelp("correlate the rules below more directly");
  }

  static Diagnostic unknownAliasRule(Written rule, List<String> rules) {
    return Diagnostic.error(
            "unknown-alias-rule",
            "`%s` is none of the correlated rules".formatted(Printable.shortened(rule.text())),
            rule.span(),
            "unknown rule")
        .withHelp(Nearest.help(rule.text(), rules));
  }

  static Diagnostic unknownFiltered(Written reference, String help) {
    return Diagnostic.warning(
            "unknown-filtered-rule",
            "the filter is for `%s`, which is no rule here"
                .formatted(Printable.shortened(reference.text())),
            reference.span(),
            "unknown rule")
        .withHelp(help);
  }

  static Diagnostic filtersCorrelation(Written reference) {
    return Diagnostic.warning(
            "filter-for-correlation",
            "`%s` is a correlation, which filters do not change"
                .formatted(Printable.shortened(reference.text())),
            reference.span(),
            "not filtered")
        .withHelp("list the rules that it correlates");
  }

  static Diagnostic filtersFilter(Written reference) {
    return Diagnostic.warning(
            "filter-for-filter",
            "`%s` is a filter, which filters do not change"
                .formatted(Printable.shortened(reference.text())),
            reference.span(),
            "not filtered")
        .withHelp("list rules with detections");
  }

  static Diagnostic otherLogs(Written reference, List<String> differing) {
    return Diagnostic.warning(
            "filter-for-other-logs",
            "the filter is for other logs than `%s`"
                .formatted(Printable.shortened(reference.text())),
            reference.span(),
            "not filtered: differs in `%s`".formatted(String.join("`, `", differing)))
        .withHelp("give the filter the log source of the rule, or leave parts of it out");
  }
}
