package assay.lint;

import assay.rule.Metadata;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a rule that the language does not know. */
final class Keys {

  private Keys() {}

  /** A key, and the known one that it probably is a slip of. */
  record Custom(String name, Span span, Optional<String> meant) {}

  static List<Custom> custom(Subject subject) {
    Map<String, YamlNode> custom = subject.metadata().custom();
    if (custom.isEmpty()) {
      return List.of();
    }
    Optional<YamlNode.Mapping> document = subject.document();
    List<String> free =
        Metadata.KEYS.stream()
            .filter(key -> document.flatMap(map -> map.entry(key)).isEmpty())
            .sorted()
            .toList();
    var found = new ArrayList<Custom>();
    custom.forEach(
        (name, value) -> {
          Span span =
              document
                  .flatMap(map -> map.entry(name))
                  .map(entry -> entry.key().span())
                  .orElse(value.span());
          found.add(new Custom(name, span, Nearest.to(name, free)));
        });
    return found;
  }
}
