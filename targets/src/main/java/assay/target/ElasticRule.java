package assay.target;

import assay.rule.Metadata;
import assay.rule.Written;
import assay.template.Data;
import assay.template.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A rule of Elastic Security: a query, how often it is asked, and what an analyst is told of it.
 *
 * @see <a href="https://www.elastic.co/docs/api/doc/kibana/">Kibana's interfaces</a>
 */
final class ElasticRule {

  /** What the interface for alerting takes to make one rule. */
  static final String RULE = "siem_rule";

  /** What the import of detection rules takes, one document a line. */
  static final String IMPORT = "siem_rule_ndjson";

  /** What stands where a rule says nothing of itself; Elastic wants something. */
  static final String NOTHING = "No description";

  /** The indices that Elastic Security looks into if it is not told. */
  private static final List<String> INDICES =
      List.of(
          "apm-*-transaction*",
          "auditbeat-*",
          "endgame-*",
          "filebeat-*",
          "logs-*",
          "packetbeat-*",
          "traces-apm*",
          "winlogbeat-*",
          "-*elastic-cloud-logs-*");

  /** The languages that a rule can be in. */
  enum Language {
    LUCENE("query", "siem.queryRule"),
    EQL("eql", "siem.eqlRule"),
    ESQL("esql", "siem.esqlRule");

    private final String type;
    private final String ruleType;

    Language(String type, String ruleType) {
      this.type = type;
      this.ruleType = ruleType;
    }
  }

  private final String query;
  private final Language language;
  private final Frame frame;
  private final boolean compat;
  private final String interval;

  private ElasticRule(String query, Language language, Frame frame) {
    this.query = query;
    this.language = language;
    this.frame = frame;
    this.compat = frame.request().compat();
    this.interval = frame.get("schedule_interval", "5") + frame.get("schedule_interval_unit", "m");
  }

  static boolean isFormat(String format) {
    return format.equals(RULE) || format.equals(IMPORT);
  }

  /** {@code query} as a rule, in the format that was asked for. */
  static String of(String query, Language language, Frame frame) {
    var rule = new ElasticRule(query, language, frame);
    boolean imported = frame.request().format().equals(IMPORT);
    return JsonText.of(imported ? rule.imported() : rule.made());
  }

  private Data made() {
    var document = new LinkedHashMap<String, Data>();
    document.put("name", name());
    document.put("consumer", Data.of("siem"));
    document.put("enabled", Data.of(true));
    document.put("throttle", Data.none());
    document.put("schedule", Documents.map("interval", Data.of(interval)));
    document.put("params", new Data.Table(parameters()));
    // pySigma has rules in EQL as rules in the query language, which Kibana does not take.
    Language stated = compat && language == Language.EQL ? Language.LUCENE : language;
    document.put("rule_type_id", Data.of(stated.ruleType));
    document.put("tags", tags());
    document.put("notify_when", Data.of("onActiveAlert"));
    document.put("actions", Data.texts(List.of()));
    return new Data.Table(document);
  }

  /** The same in one level, with names as the import has them. */
  private Data imported() {
    var document = new LinkedHashMap<String, Data>();
    document.put("id", Data.of(id(query, frame)));
    document.put("name", name());
    document.put("enabled", Data.of(true));
    if (language == Language.ESQL) {
      document.put("note", Data.of(""));
    } else {
      document.put("throttle", Data.of("no_actions"));
    }
    document.put("interval", Data.of(interval));
    parameters().forEach((name, value) -> document.put(snakeCase(name), value));
    document.put("tags", tags());
    document.put("actions", Data.texts(List.of()));
    return new Data.Table(document);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private Map<String, Data> parameters() {
    Metadata metadata = frame.metadata();
    Data none = Data.texts(List.of());
    var all = new LinkedHashMap<String, Data>();
    all.put("author", Data.texts(metadata.author().map(Written::text).stream().toList()));
    all.put("description", Data.of(metadata.description().map(Written::text).orElse(NOTHING)));
    all.put("ruleId", Data.of(id(query, frame)));
    all.put("falsePositives", Data.texts(metadata.falsePositives().texts()));
    all.put("from", Data.of("now-" + interval));
    all.put("immutable", Data.of(false));
    all.put("license", Data.of(metadata.license().map(Written::text).orElse("DRL")));
    all.put("outputIndex", Data.of(""));
    all.put("meta", Documents.map("from", Data.of("1m")));
    all.put("maxSignals", Data.of(100));
    all.put("riskScore", Data.of(risk()));
    all.put("riskScoreMapping", none);
    all.put("severity", Data.of(severity()));
    all.put("severityMapping", none);
    all.put("threat", AttackThreats.of(metadata.tags().texts(), compat));
    all.put("to", Data.of("now"));
    all.put("references", Data.texts(metadata.references().texts()));
    all.put("version", Data.of(1));
    all.put("exceptionsList", none);
    all.put("relatedIntegrations", none);
    all.put("requiredFields", none);
    all.put("setup", Data.of(""));
    all.put("type", Data.of(language.type));
    all.put("language", Data.of(language.name().toLowerCase(Locale.ROOT)));
    if (language != Language.ESQL) {
      List<String> indices = frame.texts("index");
      all.put("index", Data.texts(indices.isEmpty() ? INDICES : indices));
    }
    all.put("query", Data.of(query));
    if (language != Language.ESQL) {
      all.put("filters", none);
    }
    return all;
  }

  private Data name() {
    return Data.of("SIGMA - " + frame.title());
  }

  /** What is to be found again needs an id; a rule without one gets that of its text. */
  static String id(String query, Frame frame) {
    if (!frame.id().isEmpty()) {
      return frame.id();
    }
    byte[] text = (frame.title() + "\n" + query).getBytes(StandardCharsets.UTF_8);
    return frame.request().compat() ? "None" : UUID.nameUUIDFromBytes(text).toString();
  }

  private String level() {
    return Frame.text(frame.metadata().level());
  }

  /** Elastic has four severities. */
  private String severity() {
    return switch (level()) {
      case "critical", "high", "medium", "low" -> level();
      // pySigma gives rules in ES|QL a severity here that Kibana does not know.
      case "informational" -> keepsLevel() ? level() : "low";
      default -> compat ? "low" : "medium";
    };
  }

  private int risk() {
    return switch (level()) {
      case "critical" -> 99;
      case "high" -> 73;
      case "medium" -> 47;
      case "low" -> 21;
      case "informational" -> keepsLevel() ? 1 : 0;
      default -> compat ? 21 : 47;
    };
  }

  private boolean keepsLevel() {
    return compat && language == Language.ESQL && frame.request().format().equals(RULE);
  }

  /** pySigma has the tags of ATT&CK as threats alone, if there are two, except in ES|QL. */
  private Data tags() {
    List<String> tags = frame.metadata().tags().texts();
    boolean leavesOut =
        compat
            && language != Language.ESQL
            && tags.stream().filter(AttackThreats::isTag).count() > 1;
    return Data.texts(
        tags.stream()
            .filter(tag -> !leavesOut || !AttackThreats.isTag(tag))
            .map(tag -> tag.replaceFirst("\\.", "-"))
            .toList());
  }
}
