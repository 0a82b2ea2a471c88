package assay.prove;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import assay.rule.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene in memory, asked as Elasticsearch asks it: values are keywords in lower case, numbers and
 * addresses are points beside, and Lucene's own parser has what Elasticsearch adds to it.
 */
final class LuceneEngine implements Engine {

  private static final String NUMBER = "number of the event";
  private static final String ALL = "all values of the event";
  private static final String EXISTS = "_exists_";

  private final Analyzer analyzer = new LowerCaseKeyword();
  private final Directory directory = new ByteBuffersDirectory();
  private Optional<DirectoryReader> reader = Optional.empty();

  @Override
  public String target() {
    return "lucene";
  }

  @Override
  public Map<String, String> options() {
    return Map.of();
  }

  @Override
  public boolean foldsNames() {
    return false;
  }

  @Override
  public void load(SortedSet<String> fields, List<TreeEvent> events) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      writer.deleteAll();
      for (int i = 0; i < events.size(); i++) {
        var document = new Document();
        document.add(new StoredField(NUMBER, i));
        events.get(i).root().fields().forEach((name, value) -> add(name, value, document));
        writer.addDocument(document);
      }
    }
    IndexSearcher.setMaxClauseCount(100_000);
    reader = Optional.of(DirectoryReader.open(directory));
  }

  private static void add(String name, EventValue value, Document document) {
    String text = SqlEngine.written(value);
    if (text == null) {
      return;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    document.add(new StringField(name, lower, Field.Store.NO));
    document.add(new StringField(ALL, lower, Field.Store.NO));
    document.add(new StringField(EXISTS, name, Field.Store.NO));
    if (text.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      document.add(new DoublePoint(name + " as a number", Double.parseDouble(text)));
    }
    if (Network.isAddress(text)) {
      document.add(new InetAddressPoint(name + " as an address", address(text)));
    }
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Override
  public BitSet find(String query) throws ParseException, IOException {
    Query parsed = new ElasticsearchParser(analyzer).parse(query);
    var searcher = new IndexSearcher(reader.orElseThrow());
    var found = new BitSet();
    IndexReader index = searcher.getIndexReader();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit :
        searcher.search(new ConstantScoreQuery(parsed), Math.max(1, index.maxDoc())).scoreDocs) {
      found.set(stored.document(hit.doc).getField(NUMBER).numericValue().intValue());
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    if (reader.isPresent()) {
      reader.get().close();
    }
    directory.close();
  }

  /** A keyword with the normalizer {@code lowercase}. */
  private static final class LowerCaseKeyword extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var whole = new KeywordTokenizer(32_000);
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }

  /** What Elasticsearch's {@code query_string} adds to the parser that it comes from. */
  private static final class ElasticsearchParser extends QueryParser {

    ElasticsearchParser(Analyzer analyzer) {
      super(ALL, analyzer);
      setAllowLeadingWildcard(true);
      setDeterminizeWorkLimit(10_000);
    }

    /** A group of negations alone finds all the rest. */
    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
      if (!clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited)) {
        var rest = new BooleanQuery.Builder();
        clauses.forEach(rest::add);
        return rest.add(MatchAllDocsQuery.INSTANCE, Occur.MUST).build();
      }
      return super.getBooleanQuery(clauses);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      if (field.equals(EXISTS) || text.isEmpty()) {
        return new TermQuery(new Term(field, text));
      }
      if (!quoted && text.matches("[<>]=?.*")) {
        return range(field + " as a number", text);
      }
      int slash = text.indexOf('/');
      if (slash > 0 && Network.isAddress(text.substring(0, slash))) {
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return InetAddressPoint.newPrefixQuery(
            field + " as an address", address(text.substring(0, slash)), prefix);
      }
      return super.getFieldQuery(field, text, quoted);
    }

    private static Query range(String field, String text) {
      boolean or = text.charAt(1) == '=';
      double bound = Double.parseDouble(text.substring(or ? 2 : 1));
      return text.charAt(0) == '<'
          ? DoublePoint.newRangeQuery(
              field, Double.NEGATIVE_INFINITY, or ? bound : DoublePoint.nextDown(bound))
          : DoublePoint.newRangeQuery(
              field, or ? bound : DoublePoint.nextUp(bound), Double.POSITIVE_INFINITY);
    }
  }
}
