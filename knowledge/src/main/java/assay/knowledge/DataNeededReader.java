package assay.knowledge;

import assay.rule.Written;
import assay.yaml.YamlFile;
import java.util.List;

/** Reads a file as {@link DataNeeded}. */
public final class DataNeededReader {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "description",
          "author",
          "loggingpolicy",
          "mitigation_policy",
          "references",
          "category",
          "platform",
          "type",
          "channel",
          "provider",
          "fields",
          "sample",
          "enriched_sample");

  private DataNeededReader() {}

  public static EntityFile<DataNeeded> read(YamlFile yaml) {
    return EntityReader.read(yaml, "data needed", "title", FIELDS, DataNeededReader::of);
  }

  private static DataNeeded of(Written title, EntityReader fields) {
    return new DataNeeded(
        title,
        fields.text("description"),
        fields.listOrText("loggingpolicy"),
        fields.listOrText("references"),
        fields.text("category"),
        fields.text("platform"),
        fields.text("type"),
        fields.text("channel"),
        fields.text("provider"),
        fields.list("fields"),
        fields.text("sample"),
        fields.text("enriched_sample"),
        fields.listOrText("mitigation_policy"));
  }
}
