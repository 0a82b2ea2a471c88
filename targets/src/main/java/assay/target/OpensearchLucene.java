package assay.target;

import assay.emit.Syntax;

/** The query string of Lucene, as OpenSearch takes it: the same language as Elasticsearch's. */
final class OpensearchLucene extends QueryTarget {

  OpensearchLucene() {
    super("opensearch_lucene", "OpenSearch, query string syntax of Lucene", "text");
  }

  @Override
  Syntax syntax(Request request) {
    return new Lucene.Dialect();
  }
}
