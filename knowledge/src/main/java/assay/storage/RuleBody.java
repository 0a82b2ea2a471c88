package assay.storage;

import assay.knowledge.EntityKind;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinks;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands on the page of a rule: what it is about, its queries, the rule itself. */
record RuleBody(RulePage page, Places places) {

  private static final String NOT_STATED = "Not stated";

  String text() {
    var body = new Body();
    body.prose(header().description().map(Written::text).orElse("No description is given."));
    body.properties(rows());
    body.heading(2, "Queries");
    page.queries().forEach(query -> query(body, query));
    if (page.queries().isEmpty()) {
      body.paragraph(Inline.text("No query language is configured."));
    }
    body.heading(2, "Rule");
    Source source = page.file().source();
    body.expand(source.name(), part -> part.code("yaml", source.text()));
    return body.toString();
  }

  /** What kind of page this is, and how to find it: level, tactics, techniques. */
  List<String> labels() {
    var labels = new ArrayList<String>();
    labels.add("detection-rule");
    header().level().ifPresent(level -> labels.add("level-" + level.text()));
    labels.addAll(attack().labels());
    return labels;
  }

  private List<Body.Row> rows() {
    RuleLinks links = page.links();
    var rows = new Rows(places);
    rows.text("Severity", header().level().map(Written::text).orElse(NOT_STATED));
    rows.text("Status", header().status().map(Written::text).orElse(NOT_STATED));
    rows.add("Log source", logSources());
    rows.code("Rule id", header().id());
    rows.text("Author", header().author());
    rows.text("Date", header().date());
    rows.text("Modified", header().modified());
    rows.text("License", header().license());
    rows.attack(attack());
    rows.add("Data needed", places.named(EntityKind.DATA_NEEDED, links.dataNeeded()));
    rows.add("Logging policies", loggingPolicies(page.rule()));
    rows.add("Triggers", triggers());
    rows.add("Enrichments", places.named(EntityKind.ENRICHMENTS, links.enrichments()));
    rows.add("Customers", places.named(EntityKind.CUSTOMERS, links.customers()));
    rows.add("Use cases", places.named(EntityKind.USE_CASES, links.useCases()));
    rows.texts("False positives", header().falsePositives());
    rows.references(header().references());
    rows.add("Related rules", related());
    return rows.all();
  }

  private AttackLinks attack() {
    RuleLinks links = page.links();
    return AttackLinks.of(links.tactics(), links.techniques(), links.otherTags(), links.retired());
  }

  private List<List<Inline>> loggingPolicies(LinkedRule rule) {
    return places.links().loggingPolicies(rule).stream().map(places::link).toList();
  }

  private List<List<Inline>> triggers() {
    return page.links().triggers().stream()
        .distinct()
        .flatMap(technique -> places.trigger(technique.id()).stream())
        .toList();
  }

  private List<List<Inline>> related() {
    return header().related().stream().map(this::related).toList();
  }

  private List<Inline> related(Metadata.Related related) {
    Inline type = new Inline.Text(related.type().text() + ": ");
    return places
        .links()
        .rule(related.id().text())
        .map(rule -> List.of(type, places.link(rule).getFirst()))
        .orElse(List.of(type, new Inline.Code(related.id().text())));
  }

  /** The log sources of the file's rules, each once. */
  private List<List<Inline>> logSources() {
    return page.file().rules().stream()
        .map(RuleBody::logSource)
        .distinct()
        .map(Inline::text)
        .toList();
  }

  private static String logSource(Rule rule) {
    return switch (rule) {
      case Rule.DetectionRule detection -> logSource(detection.logSource());
      case Rule.FilterRule filter -> logSource(filter.logSource());
      case Rule.CorrelationRule correlation -> "that of the rules it correlates";
    };
  }

  private static String logSource(LogSource source) {
    var parts = new ArrayList<String>(3);
    add(parts, "product", source.product());
    add(parts, "category", source.category());
    add(parts, "service", source.service());
    return parts.isEmpty() ? NOT_STATED.toLowerCase(Locale.ROOT) : String.join(", ", parts);
  }

  private static void add(List<String> parts, String name, Optional<Written> value) {
    value.ifPresent(text -> parts.add(name + " " + text.text()));
  }

  private void query(Body body, PageQuery query) {
    List<Diagnostic> problems = query.conversion().problems();
    body.heading(3, query.label());
    for (Diagnostic problem : problems) {
      if (problem.isError()) {
        body.paragraph(line("Not convertible: ", problem));
      }
    }
    if (query.converted()) {
      query.conversion().outputs().forEach(text -> body.code(query.language(), text));
    } else if (query.conversion().ok()) {
      body.paragraph(Inline.text("No query came of this rule."));
    }
    for (Diagnostic problem : problems) {
      if (!problem.isError()) {
        body.paragraph(line("Warning: ", problem));
      }
    }
  }

  private List<Inline> line(String start, Diagnostic problem) {
    Source source = page.file().source();
    int at = Math.min(problem.span().start(), source.text().length());
    return Inline.text(
        "%s%s (line %d of the rule)"
            .formatted(start, problem.message(), source.position(at).line()));
  }

  private Metadata header() {
    return page.file().header();
  }
}
