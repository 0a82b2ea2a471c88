package assay.export;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.Customer;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.Metadata;
import assay.rule.Written;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The table of rules: a row for each technique in its tactic, each kind of data with each of its
 * logging policies, and each action of the playbooks that answer. Every rule has a row, be it with
 * empty cells.
 */
public final class AnalyticsCsv implements Output {

  private final String[] columns = {
    "rule_title",
    "rule_id",
    "rule_file",
    "level",
    "status",
    "customers",
    "use_cases",
    "tactic_id",
    "tactic",
    "technique_id",
    "technique",
    "data_needed",
    "category",
    "platform",
    "type",
    "channel",
    "provider",
    "logging_policy",
    "enrichments",
    "enrichment_requirements",
    "mitigation_policies",
    "response_playbook",
    "playbook_found_by",
    "response_stage",
    "response_action"
  };

  @Override
  public String id() {
    return "analytics-csv";
  }

  @Override
  public String description() {
    return "rules with their data, policies and responses, as one table";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var table = new CsvTable(columns);
    var facts = new Facts(base.library());
    base.library().rules().forEach(rule -> addRows(rule, facts, table));
    return OutputFiles.of(new OutputFile("tables/analytics.csv", table.toString()));
  }

  /** What is looked up for every rule. */
  private record Facts(
      Library library,
      Deployments deployments,
      DataCells data,
      Responses responses,
      Mitigations mitigations) {
    Facts(Library library) {
      this(
          library,
          new Deployments(library),
          new DataCells(library),
          new Responses(library),
          new Mitigations(library));
    }
  }

  private static void addRows(LinkedRule rule, Facts facts, CsvTable table) {
    List<String> head = head(rule, facts.deployments());
    List<String> enrichments = enrichments(rule, facts.library());
    List<DataCells.Source> sources = facts.data().of(rule);
    for (RuleTechniques.Cell cell : RuleTechniques.cells(rule, facts.library().attack())) {
      List<String> place = place(cell);
      List<String> mitigations = facts.mitigations().against(cell.technique());
      List<List<String>> responses = facts.responses().to(cell);
      for (DataCells.Source source : sources) {
        var policies = new LinkedHashSet<>(source.mitigations());
        policies.addAll(mitigations);
        List<String> mitigation = List.of(CsvTable.joined(List.copyOf(policies)));
        for (List<String> data : source.rows()) {
          for (List<String> response : responses) {
            table.add(head, place, data, enrichments, mitigation, response);
          }
        }
      }
    }
  }

  private static List<String> head(LinkedRule rule, Deployments deployments) {
    Metadata header = rule.file().header();
    return List.of(
        rule.title(),
        rule.id().orElse(""),
        rule.file().source().name(),
        text(header.level()),
        text(header.status()),
        CsvTable.joined(
            deployments.customers(rule).stream()
                .map(Customer::shownName)
                .map(Written::text)
                .toList()),
        CsvTable.joined(
            deployments.useCases(rule).stream()
                .map(useCase -> useCase.useCaseName().orElse(useCase.title()).text())
                .toList()));
  }

  private static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }

  private static List<String> place(RuleTechniques.Cell cell) {
    return List.of(
        cell.tactic().map(Tactic::id).orElse(""),
        cell.tactic().map(Tactic::name).orElse(""),
        cell.technique().map(Technique::id).orElse(""),
        cell.technique().map(Technique::name).orElse(""));
  }

  private static List<String> enrichments(LinkedRule rule, Library library) {
    List<String> requirements =
        library.links().enrichments(rule).stream()
            .flatMap(enrichment -> enrichment.requirements().texts().stream())
            .distinct()
            .toList();
    return List.of(
        CsvTable.joined(rule.links().enrichments().stream().distinct().toList()),
        CsvTable.joined(requirements));
  }
}
