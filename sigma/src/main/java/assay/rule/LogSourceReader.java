package assay.rule;

import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a rule's {@code logsource}. */
final class LogSourceReader {

  private static final Set<String> KNOWN = Set.of("category", "product", "service", "definition");

  private LogSourceReader() {}

  static LogSource read(YamlNode.Mapping map, Consumer<Diagnostic> problems) {
    var reader = new MapReader(map, problems);
    Map<String, YamlNode> custom = new LinkedHashMap<>();
    for (YamlNode.Entry entry : map.entries()) {
      if (!KNOWN.contains(entry.name())) {
        custom.put(entry.name(), entry.value());
      }
    }
    return new LogSource(
        reader.text("category"),
        reader.text("product"),
        reader.text("service"),
        reader.text("definition"),
        custom,
        map.span());
  }
}
