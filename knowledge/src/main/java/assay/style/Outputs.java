package assay.style;

import assay.export.AnalyticsCsv;
import assay.export.CaseTemplates;
import assay.export.ElasticsearchIndex;
import assay.export.NavigatorLayers;
import assay.export.PivotingCsv;
import assay.export.React;
import assay.export.ReportTables;
import assay.kibana.SavedObjects;
import assay.kibana.SavedObjectsOf2020;
import assay.page.MarkdownPages;
import assay.page.Output;
import assay.site.Site;
import assay.storage.StoragePages;
import java.util.List;

/** All outputs there are, by style, in the order that they are written. */
final class Outputs {

  static final List<Output> MODERN =
      List.of(
          new MarkdownPages(),
          new Site(),
          new AnalyticsCsv(),
          new PivotingCsv(),
          new ReportTables(),
          new ElasticsearchIndex(),
          new NavigatorLayers(),
          new CaseTemplates(),
          new React(),
          new SavedObjects(),
          new StoragePages());

  static final List<Output> ATC_2020 =
      List.of(
          new assay.atc2020.MarkdownPages(),
          new assay.atc2020.AnalyticsCsv(),
          new assay.atc2020.PivotingCsv(),
          new assay.atc2020.ElasticsearchIndex(),
          new assay.atc2020.NavigatorLayers(),
          new assay.atc2020.TheHiveTemplates(),
          new assay.atc2020.ReactLayer(),
          new assay.atc2020.ReactStix(),
          new SavedObjectsOf2020(),
          new assay.atc2020.ConfluencePages());

  private Outputs() {}
}
