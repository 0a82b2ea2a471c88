package assay.knowledge;

import assay.rule.Written;
import assay.yaml.YamlFile;
import java.util.List;

/** Reads a file as an {@link Enrichment}. */
public final class EnrichmentReader {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "description",
          "data_needed",
          "data_to_enrich",
          "references",
          "author",
          "requirements",
          "new_fields",
          "config");

  private EnrichmentReader() {}

  public static EntityFile<Enrichment> read(YamlFile yaml) {
    return EntityReader.read(yaml, "enrichment", "title", FIELDS, EnrichmentReader::of);
  }

  private static Enrichment of(Written title, EntityReader fields) {
    return new Enrichment(
        title,
        fields.text("description"),
        fields.list("data_needed"),
        fields.list("data_to_enrich"),
        fields.list("references"),
        fields.text("author"),
        fields.list("requirements"),
        fields.list("new_fields"),
        fields.text("config"));
  }
}
