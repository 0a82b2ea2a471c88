package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every entity has: its kind, its file, its title, and the names of others that it mentions,
 * by the field they stand in.
 */
public record EntityHead(
    EntityKind kind, Source source, Written title, Map<String, WrittenList> mentions) {

  public EntityHead {
    mentions = Collections.unmodifiableMap(new LinkedHashMap<>(mentions));
  }
}
