package assay.atc2020;

import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.Written;
import assay.source.Source;
import assay.template.YamlText;
import assay.yaml.YamlNode;
import assay.yaml.YamlNode.Mapping;
import assay.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rules for Elasticsearch's bulk interface as Atomic Threat Coverage wrote them: a line with
 * the document's id, a line with the document.
 *
 * <p>The ids of 2020 were Python's hash of the title, another one in every run. These are numbers
 * of the same size from the title's name-based UUID; rules that share a title still share the id.
 */
public final class ElasticsearchIndex implements Output {

  private static final String NOTHING = "not defined";
  private static final String DATE_OF_RULES_WITHOUT = "2019-03-01T22:50:37.587060";

  /** Where rules lay in 2020, and how much of the path was cut away. */
  private static final String FOLDER = "detection_rules/";

  private static final int CUT = 25;

  /** What the raw rule leaves out because the document has it elsewhere. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "title",
          "id",
          "status",
          "date",
          "modified",
          "description",
          "references",
          "author",
          "tags",
          "logsource",
          "falsepositives",
          "level");

  @Override
  public String id() {
    return "elasticsearch";
  }

  @Override
  public String description() {
    return "a document for each rule, for Elasticsearch's bulk interface";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var facts = new RuleFacts(base.library());
    var created = new IndexDates("date", Optional.of(DATE_OF_RULES_WITHOUT));
    var modified = new IndexDates("modified", Optional.empty());
    var out = new StringBuilder();
    for (LinkedRule rule : base.library().rules()) {
      List<YamlNode> documents = rule.file().yaml().documents();
      if (!documents.isEmpty() && documents.getFirst() instanceof Mapping first) {
        out.append("{\"index\": {\"_id\": ").append(number(rule.title())).append("}}\n");
        var dates = new Dates(created.next(first), modified.next(first));
        out.append(PythonJson.object(document(rule, first, dates, facts))).append('\n');
      }
    }
    return OutputFiles.of(new OutputFile("analytics/atc_es_index.json", out.toString()));
  }

  private static long number(String title) {
    return UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  /** Both dates of a rule, as JSON. */
  private record Dates(String created, String modified) {}

  private static Map<String, String> document(
      LinkedRule rule, Mapping first, Dates dates, RuleFacts facts) {
    List<String> threats = RuleFacts.threats(rule);
    var tactics = new LinkedHashSet<>(facts.tactics(threats));
    List<String> techniques =
        RuleFacts.techniqueTags(threats).stream().map(facts::technique).toList();
    var document = new LinkedHashMap<String, String>();
    document.put("date_created", dates.created());
    document.put("sigma_rule_path", PythonJson.text(path(rule.file().source())));
    document.put("date_modified", dates.modified());
    document.put("description", value(first, "description"));
    document.put("references", value(first, "references"));
    document.put("customer", PythonJson.texts(facts.customers(rule)));
    document.put("tactic", texts(List.copyOf(tactics)));
    document.put("dr_id", value(first, "id"));
    document.put("technique", texts(techniques));
    document.put("raw_detection_rule", PythonJson.text(raw(first, rule.file().yaml().documents())));
    document.put("detection_rule_title", value(first, "title"));
    document.put("detection_rule_author", value(first, "author"));
    document.put("detection_rule_internal_responsible", value(first, "internal_responsible"));
    document.put("detection_rule_development_status", value(first, "status"));
    document.put("detection_rule_severity", value(first, "level"));
    document.put("detection_rule_confidence", value(first, "confidence"));
    addData(facts.dataNeeded(rule), facts, document);
    addEnrichments(facts.enrichments(rule), document);
    return document;
  }

  private static void addData(
      List<DataNeeded> data, RuleFacts facts, Map<String, String> document) {
    document.put("category", each(data, DataNeeded::category));
    document.put("platform", each(data, DataNeeded::platform));
    document.put("type", each(data, DataNeeded::type));
    document.put("channel", each(data, DataNeeded::channel));
    document.put("provider", each(data, DataNeeded::provider));
    document.put("data_needed", each(data, one -> Optional.of(one.title())));
    document.put("logging_policy", texts(facts.policies(data, NOTHING)));
  }

  private static void addEnrichments(List<Enrichment> enrichments, Map<String, String> document) {
    var titles = new LinkedHashSet<String>();
    var requirements = new ArrayList<String>();
    for (Enrichment enrichment : enrichments) {
      titles.add(enrichment.title().text());
      requirements.add(
          enrichment.requirements().isEmpty()
              ? PythonJson.text(NOTHING)
              : PythonJson.texts(enrichment.requirements().texts()));
    }
    document.put("enrichment", texts(List.copyOf(titles)));
    document.put(
        "enrichment_requirements",
        requirements.isEmpty() ? texts(List.of()) : PythonJson.list(requirements));
  }

  private static String each(List<DataNeeded> data, Function<DataNeeded, Optional<Written>> field) {
    var values = new LinkedHashSet<String>();
    data.forEach(one -> field.apply(one).ifPresent(value -> values.add(value.text())));
    return texts(List.copyOf(values));
  }

  private static String texts(List<String> texts) {
    return PythonJson.texts(texts.isEmpty() ? List.of(NOTHING) : texts);
  }

  private static String value(Mapping rule, String key) {
    return rule.get(key).map(PythonJson::value).orElse(PythonJson.text(NOTHING));
  }

  /** The rule's place in 2020, from its 26th character. */
  private static String path(Source file) {
    int sigma = file.name().indexOf("sigma/");
    String path = sigma < 0 ? file.name() : FOLDER + file.name().substring(sigma);
    return path.length() <= CUT ? "" : path.substring(CUT);
  }

  private static String raw(Mapping first, List<YamlNode> documents) {
    var entries = new ArrayList<YamlNode.Entry>();
    for (YamlNode.Entry entry : first.entries()) {
      if (!entry.isText() || !ELSEWHERE.contains(entry.name())) {
        entries.add(entry);
      }
    }
    if (documents.size() > 1) {
      List<YamlNode> others = documents.subList(1, documents.size());
      entries.removeIf(entry -> entry.isNamed("additions"));
      entries.add(
          new YamlNode.Entry(
              new YamlNode.Scalar("additions", new YamlValue.Text(), first.span()),
              new YamlNode.Sequence(others, first.span())));
    }
    return YamlText.of(new Mapping(entries, first.span()));
  }
}
