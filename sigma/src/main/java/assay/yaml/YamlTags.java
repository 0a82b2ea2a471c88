package assay.yaml;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Explicit tags, and when two keys are the same key. */
final class YamlTags {

  private static final String PREFIX = "tag:yaml.org,2002:";

  private YamlTags() {}

  /** What {@code text} is under an explicit {@code tag}; text, and a problem, if it cannot be. */
  static YamlValue value(String tag, String text, Span span, Consumer<Diagnostic> problems) {
    String type = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : tag;
    YamlValue plain = Yaml11.ofPlain(text);
    boolean fits =
        switch (type) {
          case "str" -> true;
          case "int" -> plain instanceof YamlValue.Int;
          case "float" -> plain instanceof YamlValue.Real || plain instanceof YamlValue.Int;
          case "bool" -> plain instanceof YamlValue.Bool;
          case "null" -> plain instanceof YamlValue.Null;
          case "timestamp" -> plain instanceof YamlValue.Date;
          default -> false;
        };
    if (!fits) {
      problems.accept(YamlProblems.invalidTag(tag, text, span));
    }
    if (!fits || type.equals("str")) {
      return Yaml11.TEXT;
    }
    return type.equals("float") && plain instanceof YamlValue.Int whole
        ? new YamlValue.Real(whole.value().doubleValue())
        : plain;
  }

  /** Equal for two keys of one map exactly if they are one key: by value, whatever its spelling. */
  static Object identity(YamlNode key) {
    return switch (key) {
      case YamlNode.Scalar scalar ->
          switch (scalar.value()) {
            case YamlValue.Text text -> scalar.text();
            case YamlValue.Date date -> List.of("date", scalar.text());
            case YamlValue.Null none -> none;
            case YamlValue.Bool bool -> bool;
            case YamlValue.Int number -> number;
            case YamlValue.Real number -> number;
          };
      case YamlNode.Sequence list -> list.items().stream().map(YamlTags::identity).toList();
      case YamlNode.Mapping map -> map;
    };
  }
}
