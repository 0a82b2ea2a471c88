package assay.rule;

import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a rule's events come from (Sigma 2.1, "Log source"). At least one of the first three. */
public record LogSource(
    Optional<Written> category,
    Optional<Written> product,
    Optional<Written> service,
    Optional<Written> definition,
    Map<String, YamlNode> custom,
    Span span) {
  public LogSource {
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}
