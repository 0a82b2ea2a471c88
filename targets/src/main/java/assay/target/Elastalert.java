package assay.target;

import static assay.target.Documents.list;
import static assay.target.Documents.map;

import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.Metadata;
import assay.template.Data;
import assay.template.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rules of ElastAlert 2: a query in Lucene's syntax, of which every event is told. */
final class Elastalert extends QueryTarget {

  Elastalert() {
    super("elastalert", "ElastAlert 2, rules with queries in Lucene's syntax", "yaml");
  }

  @Override
  public String suffix(String format) {
    return "yml";
  }

  @Override
  protected Syntax syntax(Request request) {
    return Lucene.dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaElastalertCorrelations(syntax(request))
        : new ElastalertCorrelations(syntax(request));
  }

  @Override
  String source(Frame frame) {
    return frame.indices("*");
  }

  @Override
  protected String query(String condition, Frame frame) {
    return rule(frame.metadata(), frame.indices("*"), condition, Map.of("type", Data.of("any")));
  }

  /** A rule that finds {@code condition}, of which {@code more} tells when to alert. */
  static String rule(Metadata metadata, String index, String condition, Map<String, Data> more) {
    var rule = new LinkedHashMap<String, Data>(more);
    rule.put("name", Data.of(Frame.text(metadata.title())));
    rule.put("description", Data.of(Frame.text(metadata.description())));
    rule.put("index", Data.of(index));
    Data query = map("query_string", map("query", Data.of(condition)));
    rule.put("filter", list(map("query", query)));
    rule.put("priority", Data.of(priority(metadata)));
    return YamlText.sorted(new Data.Table(rule), YamlText.Writer.LIBYAML);
  }

  private static int priority(Metadata metadata) {
    return switch (Frame.text(metadata.level())) {
      case "critical" -> 4;
      case "high" -> 3;
      case "medium" -> 2;
      case "informational" -> 0;
      default -> 1;
    };
  }
}
