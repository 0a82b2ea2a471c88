package assay.atc2020;

import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.LinkedRule;
import assay.knowledge.ResponsePlaybook;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of rules as Atomic Threat Coverage wrote it: a row for each data needed, tactic,
 * technique, logging policy, playbook and action of a rule, and none for a rule without one of the
 * first three. Where a technique has no playbook, the action is the word {@code title}.
 */
public final class AnalyticsCsv implements Output {

  private static final List<String> HEADER =
      List.of(
          "customer",
          "tactic",
          "technique",
          "detection_rule",
          "category",
          "platform",
          "type",
          "channel",
          "provider",
          "data_needed",
          "logging policy",
          "enrichment",
          "enrichment requirements",
          "response playbook",
          "response action");

  /** A playbook's tags, and the last two cells of the rows that it brings. */
  private record Response(List<String> tags, List<List<String>> cells) {}

  /** A rule's part of its rows: for each tactic and technique the first four cells. */
  private record Head(List<String> cells, List<List<String>> responses) {}

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
    var facts = new RuleFacts(base.library());
    List<Response> responses =
        base.library().entities().responsePlaybooks().stream().map(AnalyticsCsv::response).toList();
    var table = new PythonCsv();
    table.row(HEADER);
    for (LinkedRule rule : base.library().rules()) {
      addRows(rule, facts, responses, table);
    }
    return OutputFiles.of(new OutputFile("analytics/analytics.csv", table.toString()));
  }

  /** Every entry of a list of the playbook that begins with {@code RA} counts as an action. */
  private static Response response(ResponsePlaybook playbook) {
    List<String> actions =
        Stream.of(
                Stream.of(playbook.tags(), playbook.linkedPlaybooks(), playbook.references()),
                playbook.stages().values().stream())
            .flatMap(lists -> lists)
            .filter(list -> !list.bare())
            .map(WrittenList::texts)
            .flatMap(List::stream)
            .filter(name -> name.startsWith("RA"))
            .toList();
    return new Response(playbook.tags().texts(), cells(playbook.title().text(), actions));
  }

  private static List<List<String>> cells(String playbook, List<String> actions) {
    return actions.isEmpty()
        ? List.of(List.of(playbook, "title"))
        : actions.stream().map(action -> List.of(playbook, action)).toList();
  }

  private static void addRows(
      LinkedRule rule, RuleFacts facts, List<Response> responses, PythonCsv table) {
    List<Head> heads = heads(rule, facts, responses);
    List<DataNeeded> dataNeeded = facts.dataNeeded(rule);
    List<String> policies =
        facts.policies(dataNeeded, "-").stream().map(title -> title.replace("\n", "")).toList();
    for (DataNeeded data : dataNeeded) {
      List<String> columns = RuleFacts.columns(data, "");
      for (Head head : heads) {
        for (String policy : policies) {
          for (List<String> response : head.responses()) {
            table.row(row(head, columns, List.of(policy, "", ""), response));
          }
        }
      }
    }
    for (Enrichment enrichment : facts.enrichments(rule)) {
      String title = enrichment.title().text();
      String requirements = RuleFacts.joined(enrichment.requirements());
      for (DataNeeded data : facts.enriched(enrichment)) {
        List<String> columns = RuleFacts.columns(data, "");
        for (Head head : heads) {
          for (String policy : policies) {
            table.row(row(head, columns, List.of(policy, title, requirements), List.of("-", "-")));
          }
        }
      }
    }
  }

  private static List<Head> heads(LinkedRule rule, RuleFacts facts, List<Response> responses) {
    List<String> threats = RuleFacts.threats(rule);
    String customers = String.join(";", facts.customers(rule));
    var heads = new ArrayList<Head>();
    for (String tactic : facts.tactics(threats)) {
      for (String tag : RuleFacts.techniqueTags(threats)) {
        heads.add(
            new Head(
                List.of(customers, tactic, facts.technique(tag), rule.title()),
                responses(responses, tactic, tag)));
      }
    }
    return heads;
  }

  private static List<List<String>> responses(
      List<Response> responses, String tactic, String technique) {
    List<List<String>> cells =
        responses.stream()
            .filter(each -> each.tags().contains(technique) || each.tags().contains(tactic))
            .flatMap(each -> each.cells().stream())
            .toList();
    return cells.isEmpty() ? cells("-", List.of()) : cells;
  }

  private static List<String> row(
      Head head, List<String> data, List<String> policyAndEnrichment, List<String> response) {
    var row = new ArrayList<String>(HEADER.size());
    row.addAll(head.cells());
    row.addAll(data);
    row.addAll(policyAndEnrichment);
    row.addAll(response);
    return row;
  }
}
