package assay.target;

import static assay.target.Documents.list;
import static assay.target.Documents.map;

import assay.emit.Syntax;
import assay.template.Data;
import assay.template.YamlText;
import java.util.LinkedHashMap;

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
  Syntax syntax(Request request) {
    return Lucene.dialect(request);
  }

  @Override
  String query(String condition, Frame frame) {
    var rule = new LinkedHashMap<String, Data>();
    rule.put("name", Data.of(frame.title()));
    rule.put("description", Data.of(Frame.text(frame.metadata().description())));
    rule.put("index", Data.of(frame.indices("*")));
    rule.put("type", Data.of("any"));
    Data query = map("query_string", map("query", Data.of(condition)));
    rule.put("filter", list(map("query", query)));
    rule.put("priority", Data.of(priority(frame)));
    return YamlText.sorted(new Data.Table(rule), YamlText.Writer.LIBYAML);
  }

  private static int priority(Frame frame) {
    return switch (Frame.text(frame.metadata().level())) {
      case "critical" -> 4;
      case "high" -> 3;
      case "medium" -> 2;
      case "informational" -> 0;
      default -> 1;
    };
  }
}
