package assay.knowledge;

import assay.yaml.YamlFile;
import java.util.List;

/** Reads the file {@code T….yaml} of a folder of Atomic Red Team as a {@link Trigger}. */
public final class TriggerReader {

  private TriggerReader() {}

  public static EntityFile<Trigger> read(YamlFile yaml) {
    return EntityReader.read(
        yaml,
        "trigger",
        "attack_technique",
        List.of(),
        (id, fields) -> new Trigger(id.text(), fields.text("display_name")));
  }
}
