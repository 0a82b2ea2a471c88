package assay.export;

import assay.json.Json;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The rules for Elasticsearch: a file for its bulk interface, and the template of the index.
 *
 * <p>A document's id is the rule's UUID, so that loading a file again replaces documents. A rule
 * without a UUID of its own has one that is made from the path of its file.
 */
public final class ElasticsearchIndex implements Output {

  private static final Pattern UUID_OF_A_RULE =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @Override
  public String id() {
    return "elasticsearch";
  }

  @Override
  public String description() {
    return "a document for each rule, for Elasticsearch's bulk interface, and the index template";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var problems = new ArrayList<Finding>();
    var documents = new RuleDocuments(base, problems);
    Map<String, LinkedRule> byId = new HashMap<>();
    var out = new StringBuilder();
    for (LinkedRule rule : base.library().rules()) {
      String id = id(rule, byId, problems);
      out.append(action(id)).append('\n');
      out.append(documents.of(rule).line()).append('\n');
    }
    return new OutputFiles(
        List.of(
            new OutputFile("elasticsearch/rules.ndjson", out.toString()),
            new OutputFile("elasticsearch/index-template.json", IndexTemplate.text())),
        problems);
  }

  private static String action(String id) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("index");
          json.writeStringField("_index", IndexTemplate.INDEX);
          json.writeStringField("_id", id);
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static String id(LinkedRule rule, Map<String, LinkedRule> byId, List<Finding> problems) {
    String own = rule.id().map(id -> id.toLowerCase(Locale.ROOT)).orElse("");
    if (UUID_OF_A_RULE.matcher(own).matches()) {
      LinkedRule first = byId.putIfAbsent(own, rule);
      if (first == null) {
        return own;
      }
      problems.add(ExportProblems.sharedId(rule, own, first));
    }
    byte[] path = rule.file().source().name().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(path).toString();
  }
}
