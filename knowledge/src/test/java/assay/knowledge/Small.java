package assay.knowledge;

import assay.source.Source;
import assay.yaml.YamlReader;

/** Entities of a few lines, for tests. */
public final class Small {

  private Small() {}

  /** The text read as an entity of the kind, problems and all. */
  public static EntityFile file(EntityKind kind, String text) {
    return EntityReader.read(kind, YamlReader.read(new Source("f", text)));
  }

  /** The entity in a file of this name. */
  public static Entity entity(EntityKind kind, String name, String text) {
    return EntityReader.read(kind, YamlReader.read(new Source(name, text))).entity().orElseThrow();
  }

  static DataNeeded dataNeeded(String text) {
    return (DataNeeded) file(EntityKind.DATA_NEEDED, text).entity().orElseThrow();
  }

  static Customer customer(String text) {
    return (Customer) file(EntityKind.CUSTOMERS, text).entity().orElseThrow();
  }

  static Enrichment enrichment(String text) {
    return (Enrichment) file(EntityKind.ENRICHMENTS, text).entity().orElseThrow();
  }
}
