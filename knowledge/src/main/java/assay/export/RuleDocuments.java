package assay.export;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.DataNeeded;
import assay.knowledge.Entity;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import assay.source.Finding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the documents of the index, one for each rule file. */
final class RuleDocuments {

  private final KnowledgeBase base;
  private final Library library;
  private final List<Finding> problems;
  private final Deployments deployments;
  private final DataCells data;
  private final Responses responses;
  private final Mitigations mitigations;

  RuleDocuments(KnowledgeBase base, List<Finding> problems) {
    this.base = base;
    this.library = base.library();
    this.problems = problems;
    this.deployments = new Deployments(library);
    this.data = new DataCells(library);
    this.responses = new Responses(library);
    this.mitigations = new Mitigations(library);
  }

  IndexDocument of(LinkedRule rule) {
    var document = new IndexDocument();
    putHeader(rule, document);
    putLogSource(rule, document);
    putAttack(rule, document);
    putData(rule, document);
    document.putAll(
        IndexField.CUSTOMERS,
        texts(deployments.customers(rule), customer -> customer.shownName().text()));
    document.putAll(IndexField.USE_CASES, texts(deployments.useCases(rule), RuleDocuments::title));
    document.put(IndexField.RULE, rule.file().source().text());
    return document;
  }

  private void putHeader(LinkedRule rule, IndexDocument document) {
    Metadata header = rule.file().header();
    document.put(IndexField.ID, rule.id());
    document.put(IndexField.TITLE, rule.title());
    document.put(IndexField.PATH, rule.file().source().name());
    document.put(IndexField.PAGE, base.page(rule).map(page -> page.name()));
    document.put(IndexField.DESCRIPTION, text(header.description()).map(String::strip));
    document.put(IndexField.STATUS, text(header.status()));
    document.put(IndexField.LEVEL, text(header.level()));
    document.put(IndexField.AUTHOR, text(header.author()));
    document.put(IndexField.LICENSE, text(header.license()));
    document.put(IndexField.DATE, date(rule, "date", header.date()));
    document.put(IndexField.MODIFIED, date(rule, "modified", header.modified()));
    document.putAll(IndexField.REFERENCES, header.references().texts());
    document.putAll(IndexField.FALSE_POSITIVES, header.falsePositives().texts());
    document.putAll(IndexField.TAGS, header.tags().texts());
  }

  /** A date that is none is no other's either: it is left out. */
  private Optional<String> date(LinkedRule rule, String field, Optional<Written> written) {
    Optional<String> date = text(written).flatMap(IsoDate::of);
    if (written.isPresent() && date.isEmpty()) {
      problems.add(ExportProblems.notADate(rule, field, written.get()));
    }
    return date;
  }

  private static void putLogSource(LinkedRule rule, IndexDocument document) {
    List<LogSource> sources =
        rule.file().rules().stream().flatMap(one -> logSource(one).stream()).toList();
    document.putAll(IndexField.LOG_CATEGORY, parts(sources, LogSource::category));
    document.putAll(IndexField.LOG_PRODUCT, parts(sources, LogSource::product));
    document.putAll(IndexField.LOG_SERVICE, parts(sources, LogSource::service));
  }

  private void putAttack(LinkedRule rule, IndexDocument document) {
    var tactics = new LinkedHashSet<Tactic>();
    var techniques = new LinkedHashSet<Technique>();
    var playbooks = new LinkedHashSet<String>();
    var policies = new LinkedHashSet<String>();
    for (RuleTechniques.Cell cell : RuleTechniques.cells(rule, library.attack())) {
      cell.tactic().ifPresent(tactics::add);
      cell.technique().ifPresent(techniques::add);
      responses.to(cell).forEach(response -> playbooks.add(response.getFirst()));
      policies.addAll(mitigations.against(cell.technique()));
    }
    data.of(rule).forEach(source -> policies.addAll(source.mitigations()));
    document.put(IndexField.ATTACK_VERSION, library.attack().version());
    document.putAll(IndexField.TACTIC_IDS, texts(tactics, Tactic::id));
    document.putAll(IndexField.TACTICS, texts(tactics, Tactic::name));
    document.putAll(IndexField.TECHNIQUE_IDS, texts(techniques, Technique::id));
    document.putAll(IndexField.TECHNIQUES, texts(techniques, Technique::name));
    document.putAll(IndexField.TRIGGERS, texts(rule.links().triggers(), Technique::id));
    document.putAll(IndexField.MITIGATION_POLICIES, policies);
    document.putAll(IndexField.RESPONSE_PLAYBOOKS, playbooks);
  }

  private void putData(LinkedRule rule, IndexDocument document) {
    List<DataNeeded> needed = library.links().dataNeeded(rule);
    document.putAll(IndexField.DATA_NEEDED, rule.links().dataNeeded());
    document.putAll(IndexField.CATEGORIES, parts(needed, DataNeeded::category));
    document.putAll(IndexField.PLATFORMS, parts(needed, DataNeeded::platform));
    document.putAll(IndexField.TYPES, parts(needed, DataNeeded::type));
    document.putAll(IndexField.CHANNELS, parts(needed, DataNeeded::channel));
    document.putAll(IndexField.PROVIDERS, parts(needed, DataNeeded::provider));
    var policies = new LinkedHashSet<String>();
    data.of(rule).forEach(source -> policies.addAll(source.policies()));
    document.putAll(IndexField.LOGGING_POLICIES, policies);
    document.putAll(IndexField.ENRICHMENTS, rule.links().enrichments());
    var requirements = new LinkedHashSet<String>();
    library.links().enrichments(rule).forEach(e -> requirements.addAll(e.requirements().texts()));
    document.putAll(IndexField.ENRICHMENT_REQUIREMENTS, requirements);
  }

  private static String title(Entity entity) {
    return entity.title().text();
  }

  private static <T> List<String> texts(Collection<T> things, Function<T, String> text) {
    return things.stream().map(text).toList();
  }

  private static <T> List<String> parts(List<T> things, Function<T, Optional<Written>> part) {
    return things.stream().flatMap(thing -> part.apply(thing).stream()).map(Written::text).toList();
  }

  private static Optional<String> text(Optional<Written> written) {
    return written.map(Written::text);
  }

  private static Optional<LogSource> logSource(Rule rule) {
    return switch (rule) {
      case Rule.DetectionRule detection -> Optional.of(detection.logSource());
      case Rule.FilterRule filter -> Optional.of(filter.logSource());
      case Rule.CorrelationRule correlation -> Optional.empty();
    };
  }
}
