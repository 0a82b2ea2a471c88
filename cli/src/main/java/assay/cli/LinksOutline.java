package assay.cli;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.Customer;
import assay.knowledge.DataGap;
import assay.knowledge.DataMatch;
import assay.knowledge.DataMiss;
import assay.knowledge.DataNeeded;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.Links;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.TaxonomyDataNeeded;
import assay.knowledge.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** What a rule is linked with, and why, as lines for people. */
final class LinksOutline {

  private final Library library;
  private final LinkedRule rule;
  private final Links links;
  private final List<String> lines = new ArrayList<>();

  private LinksOutline(Library library, LinkedRule rule) {
    this.library = library;
    this.rule = rule;
    this.links = library.links();
  }

  /** The links of {@code rule}, which is one of the library's. */
  static List<String> of(Library library, LinkedRule rule) {
    var outline = new LinksOutline(library, rule);
    outline.add("tactics", rule.links().tactics().stream().map(LinksOutline::named));
    outline.add("techniques", rule.links().techniques().stream().map(LinksOutline::named));
    outline.addDataNeeded();
    outline.add("logging policies", titles(library.links().loggingPolicies(rule).stream()));
    outline.addTriggers();
    outline.add("enrichments", rule.links().enrichments().stream());
    outline.add("mitigation policies", titles(outline.mitigationPolicies().stream()));
    outline.add("response playbooks", titles(outline.playbooks()));
    outline.add("customers", titles(outline.customers().stream()));
    outline.add("use cases", titles(outline.useCases().stream()));
    return outline.lines;
  }

  private void add(String what, Stream<String> names) {
    List<String> list = names.distinct().toList();
    lines.add(what + (list.isEmpty() ? ": none" : ""));
    list.forEach(name -> lines.add("  " + name));
  }

  private void addDataNeeded() {
    List<DataMatch> matches = rule.links().dataMatches();
    lines.add("data needed" + (matches.isEmpty() ? ": none" : ""));
    for (DataMatch match : matches) {
      lines.add("  " + match.title());
      match.reasons().forEach(reason -> lines.add("    " + reason));
    }
    var finder = new TaxonomyDataNeeded(library.entities());
    for (DataGap gap : matches.isEmpty() ? finder.gaps(rule.file()) : List.<DataGap>of()) {
      lines.add("  " + gap.reason());
    }
    List<String> found = rule.links().dataNeeded();
    List<DataMiss> near =
        finder.nearest(rule.file()).stream().filter(miss -> !found.contains(miss.title())).toList();
    if (!near.isEmpty()) {
      lines.add("near misses");
    }
    for (DataMiss miss : near) {
      lines.add("  " + miss.title());
      lines.add("    lacks " + String.join(", ", miss.lacks()));
    }
  }

  /** The tests of a technique, and those of the technique that it is a part of. */
  private void addTriggers() {
    var found = new LinkedHashSet<String>();
    for (Technique technique : rule.links().techniques()) {
      String id = technique.id();
      int dot = id.indexOf('.');
      if (library.triggers().has(id)) {
        found.add(id);
      }
      if (dot > 0 && library.triggers().has(id.substring(0, dot))) {
        found.add(id.substring(0, dot) + " (of which " + id + " is a part)");
      }
    }
    add("triggers", found.stream());
  }

  private List<Entity> mitigationPolicies() {
    var policies = new LinkedHashSet<Entity>();
    for (DataNeeded data : links.dataNeeded(rule)) {
      policies.addAll(links.named(EntityKind.MITIGATION_POLICIES, data.mitigationPolicies()));
    }
    return List.copyOf(policies);
  }

  private Stream<ResponsePlaybook> playbooks() {
    return library.entities().responsePlaybooks().stream()
        .filter(
            playbook ->
                rule.links().techniques().stream()
                    .anyMatch(technique -> Links.isTagged(playbook.tags(), technique.id())));
  }

  private List<UseCase> useCases() {
    return library.entities().useCases().stream()
        .filter(useCase -> links.rules(useCase.detectionRules()).contains(rule))
        .toList();
  }

  /** Those that name the rule, and those that name a use case of the rule. */
  private List<Customer> customers() {
    List<UseCase> useCases = useCases();
    return library.entities().customers().stream()
        .filter(
            customer ->
                links.rules(customer.detectionRules()).contains(rule)
                    || links.named(EntityKind.USE_CASES, customer.useCases()).stream()
                        .anyMatch(useCases::contains))
        .toList();
  }

  private static Stream<String> titles(Stream<? extends Entity> entities) {
    return entities.map(entity -> entity.title().text());
  }

  private static String named(Tactic tactic) {
    return tactic.id() + " " + tactic.name();
  }

  private static String named(Technique technique) {
    return technique.id() + " " + (technique.name().isEmpty() ? "(unknown)" : technique.name());
  }
}
