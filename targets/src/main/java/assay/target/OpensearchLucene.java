package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import java.util.List;

/** The query string of Lucene, as OpenSearch takes it: the same language as Elasticsearch's. */
final class OpensearchLucene extends QueryTarget {

  OpensearchLucene() {
    super("opensearch_lucene", "OpenSearch, query string syntax of Lucene", "text");
  }

  @Override
  public List<String> formats() {
    return List.of(
        Request.DEFAULT_FORMAT, LuceneForms.MONITOR, LuceneForms.DSL, LuceneForms.DASHBOARDS);
  }

  @Override
  public boolean isJson(String format) {
    return !format.equals(Request.DEFAULT_FORMAT);
  }

  @Override
  protected Syntax syntax(Request request) {
    return Lucene.dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new NoCorrelations(
        syntax(request), "convert it for `opensearch_ppl`, which groups and counts over time");
  }

  @Override
  protected String query(String condition, Frame frame) {
    return LuceneForms.of(condition, frame);
  }
}
