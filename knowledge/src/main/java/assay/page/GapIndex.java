package assay.page;

import assay.knowledge.DataNeeded;
import assay.knowledge.Entity;
import assay.knowledge.EntityField;
import assay.knowledge.EntityKind;
import assay.knowledge.LinkedRule;
import assay.knowledge.Reference;
import assay.page.ModernIndex.Section;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is missing: in rules, in what they are linked with, and behind names that name nothing. */
final class GapIndex {

  private GapIndex() {}

  static ModernIndex of(ModernLinks at) {
    return ModernIndex.of(
        "Gaps",
        "What is missing, as far as the files tell.",
        at,
        Section.list(
            "Rules without data needed",
            rules(at, rule -> rule.links().dataMatches().isEmpty()),
            "Each rule has the data that it needs documented."),
        Section.list(
            "Rules without a tactic",
            rules(at, rule -> at.attack().of(rule).tactics().isEmpty()),
            "Each rule names a tactic."),
        Section.list(
            "Rules without a technique",
            rules(at, rule -> at.attack().of(rule).techniques().isEmpty()),
            "Each rule names a technique."),
        Section.list(
            "Rules that cannot be converted", notConvertible(at), "Each rule has all its queries."),
        Section.list(
            "Data that no rule needs",
            at.entities(unneeded(at)),
            "Each data needed is needed by a rule."),
        Section.list(
            "Techniques that ATT&CK does not know or has retired",
            deadTechniques(at),
            "Each technique is one of the ATT&CK version in use."),
        Section.list("Triggers without a rule", triggers(at), "Each trigger has a rule."),
        Section.list(
            "Names without a page", deadNames(at), "Each name that is used has its page."));
  }

  private static List<String> rules(ModernLinks at, Predicate<LinkedRule> lacks) {
    return at.rules(at.library().rules().stream().filter(lacks).toList());
  }

  /** A line for each rule, below it one for each language that has no query. */
  private static List<String> notConvertible(ModernLinks at) {
    var items = new ArrayList<String>();
    for (LinkedRule rule : ModernLinks.sorted(at.library().rules())) {
      at.base()
          .page(rule)
          .ifPresent(
              page -> {
                var item = new StringBuilder(at.rule(rule));
                page.queries().stream()
                    .filter(query -> !query.converted())
                    .forEach(query -> item.append("\n  - ").append(reason(query)));
                if (page.queries().stream().anyMatch(query -> !query.converted())) {
                  items.add(item.toString());
                }
              });
    }
    return items;
  }

  private static String reason(PageQuery query) {
    String reason =
        query.conversion().problems().stream()
            .filter(Diagnostic::isError)
            .map(problem -> Markdown.message(problem.message()))
            .findFirst()
            .orElse("no reason was given");
    return Markdown.text(query.label()) + ": " + reason;
  }

  private static List<DataNeeded> unneeded(ModernLinks at) {
    return at.library().entities().dataNeeded().stream()
        .filter(data -> at.links().rulesNeeding(data).isEmpty())
        .toList();
  }

  private static List<String> triggers(ModernLinks at) {
    return at.library().triggers().all().stream()
        .filter(trigger -> at.attack().ofTechnique(trigger.id()).rules().isEmpty())
        .map(at::trigger)
        .toList();
  }

  private static List<String> deadTechniques(ModernLinks at) {
    return at.attack().techniques().keySet().stream()
        .map(id -> at.attack().known(id))
        .filter(known -> known.name().isEmpty() || at.attack().attack().isRetired(known.id()))
        .map(at::technique)
        .toList();
  }

  /** Entities that are named and not described, then rules that are named and not there. */
  private static List<String> deadNames(ModernLinks at) {
    Stream<String> entities =
        at.links().references().stream()
            .filter(reference -> reference.target().isEmpty())
            .filter(reference -> !ModernLinks.isNone(reference.name().text()))
            .map(reference -> dead(reference, at));
    Stream<String> rules = at.library().entities().all().stream().flatMap(e -> rules(e, at));
    Stream<String> enrichments = at.library().rules().stream().flatMap(r -> enrichments(r, at));
    return Stream.of(entities, rules, enrichments).flatMap(names -> names).distinct().toList();
  }

  private static String dead(Reference reference, ModernLinks at) {
    return Markdown.code(reference.name().text()) + ", named by " + at.entity(reference.from());
  }

  private static Stream<String> rules(Entity entity, ModernLinks at) {
    return entity.kind().fields().stream()
        .filter(EntityField::namesRules)
        .map(field -> entity.head().mentions().getOrDefault(field.name(), WrittenList.NONE))
        .flatMap(names -> names.texts().stream())
        .filter(name -> at.links().rule(name).isEmpty())
        .map(name -> "The rule " + Markdown.code(name) + ", named by " + at.entity(entity));
  }

  private static Stream<String> enrichments(LinkedRule rule, ModernLinks at) {
    return rule.links().enrichments().stream()
        .filter(name -> at.links().find(EntityKind.ENRICHMENTS, name).isEmpty())
        .map(name -> Markdown.code(name) + ", named by " + at.rule(rule));
  }
}
