package assay.knowledge;

import assay.source.Diagnostic;
import assay.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/**
 * A file read as one entity of the knowledge base. {@code entity} is empty if the file holds none
 * or the entity has no title; {@code problems} are in order of place, those of the YAML included.
 */
public record EntityFile(YamlFile yaml, Optional<Entity> entity, List<Diagnostic> problems) {

  public EntityFile {
    problems = List.copyOf(problems);
  }
}
