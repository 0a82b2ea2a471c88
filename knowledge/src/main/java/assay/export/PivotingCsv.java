package assay.export;

import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.WrittenList;
import java.util.List;

/**
 * The table from field to data: a row for each field that a kind of data has by itself or by an
 * enrichment. Data without fields has one row.
 */
public final class PivotingCsv implements Output {

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
    Library library = base.library();
    var table =
        new CsvTable(
            "field",
            "data_needed",
            "category",
            "platform",
            "type",
            "channel",
            "provider",
            "event_ids",
            "logging_policies",
            "rules",
            "enrichment",
            "enrichment_requirements");
    var cells = new DataCells(library);
    for (DataNeeded data : library.entities().dataNeeded()) {
      add(table, data.fields(), data, List.of("", ""), cells, library);
    }
    for (Enrichment enrichment : library.entities().enrichments()) {
      List<String> source =
          List.of(enrichment.title().text(), CsvTable.joined(enrichment.requirements().texts()));
      for (Entity enriched :
          library.links().named(EntityKind.DATA_NEEDED, enrichment.dataToEnrich())) {
        if (enriched instanceof DataNeeded data && !enrichment.newFields().isEmpty()) {
          add(table, enrichment.newFields(), data, source, cells, library);
        }
      }
    }
    return OutputFiles.of(new OutputFile("tables/pivoting.csv", table.toString()));
  }

  private static void add(
      CsvTable table,
      WrittenList fields,
      DataNeeded data,
      List<String> enrichment,
      DataCells cells,
      Library library) {
    DataCells.Source source = cells.of(data);
    List<String> use =
        List.of(
            CsvTable.joined(data.eventIds().texts()),
            CsvTable.joined(source.policies()),
            Integer.toString(library.links().rulesNeeding(data).size()));
    for (String field : fields.isEmpty() ? List.of("") : fields.texts()) {
      table.add(List.of(field), source.cells(), use, enrichment);
    }
  }
}
