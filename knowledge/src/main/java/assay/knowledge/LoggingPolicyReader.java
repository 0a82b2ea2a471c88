package assay.knowledge;

import assay.rule.Written;
import assay.yaml.YamlFile;
import java.util.List;

/** Reads a file as a {@link LoggingPolicy}. */
public final class LoggingPolicyReader {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "default",
          "volume",
          "description",
          "author",
          "eventID",
          "references",
          "configuration");

  private LoggingPolicyReader() {}

  public static EntityFile<LoggingPolicy> read(YamlFile yaml) {
    return EntityReader.read(yaml, "logging policy", "title", FIELDS, LoggingPolicyReader::of);
  }

  private static LoggingPolicy of(Written title, EntityReader fields) {
    return new LoggingPolicy(
        title,
        fields.text("default"),
        fields.text("volume"),
        fields.text("description"),
        fields.list("eventID"),
        fields.list("references"),
        fields.text("configuration"));
  }
}
