package assay.atc2020;

import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import java.util.ArrayList;
import java.util.List;

/** The table from field to data needed as Atomic Threat Coverage wrote it. */
public final class PivotingCsv implements Output {

  private static final List<String> HEADER =
      List.of(
          "field",
          "category",
          "platform",
          "type",
          "channel",
          "provider",
          "data_needed",
          "enrichment",
          "enrichment requirements");

  @Override
  public String id() {
    return "pivoting-csv";
  }

  @Override
  public String description() {
    return "fields and the data that has them, as one table";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var facts = new RuleFacts(base.library());
    var table = new PythonCsv();
    table.row(HEADER);
    for (DataNeeded data : facts.allDataNeeded()) {
      List<String> columns = RuleFacts.columns(data, "-");
      data.fields().texts().forEach(field -> table.row(row(field, columns, "", "")));
    }
    for (Enrichment enrichment : facts.allEnrichments()) {
      String requirements = RuleFacts.joined(enrichment.requirements());
      for (DataNeeded data : facts.enriched(enrichment)) {
        List<String> columns = RuleFacts.columns(data, "");
        for (String field : enrichment.newFields().texts()) {
          table.row(row(field, columns, enrichment.title().text(), requirements));
        }
      }
    }
    return OutputFiles.of(new OutputFile("analytics/pivoting.csv", table.toString()));
  }

  private static List<String> row(
      String field, List<String> data, String enrichment, String requirements) {
    var row = new ArrayList<String>(HEADER.size());
    row.add(field);
    row.addAll(data);
    row.add(enrichment);
    row.add(requirements);
    return row;
  }
}
