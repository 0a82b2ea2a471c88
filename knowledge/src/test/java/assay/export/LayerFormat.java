package assay.export;

import assay.truth.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the published definition of layer format 4.5 asks of a layer: names, types, values. */
final class LayerFormat {

  private static final Predicate<Json> TEXT = Json.Str.class::isInstance;
  private static final Predicate<Json> OBJECT = Json.Obj.class::isInstance;
  private static final Predicate<Json> LIST = Json.Arr.class::isInstance;

  private static final Map<String, Predicate<Json>> LAYER =
      Map.ofEntries(
          Map.entry("versions", OBJECT),
          Map.entry("name", TEXT),
          Map.entry("description", TEXT),
          Map.entry("domain", oneOf("enterprise-attack", "mobile-attack", "ics-attack")),
          Map.entry("customDataURL", TEXT),
          Map.entry("filters", OBJECT),
          Map.entry("sorting", value -> matches(value, "[0-3]")),
          Map.entry("layout", OBJECT),
          Map.entry("hideDisabled", LayerFormat::isFlag),
          Map.entry("techniques", LIST),
          Map.entry("gradient", OBJECT),
          Map.entry("legendItems", LIST),
          Map.entry("showTacticRowBackground", LayerFormat::isFlag),
          Map.entry("tacticRowBackground", LayerFormat::isColor),
          Map.entry("selectTechniquesAcrossTactics", LayerFormat::isFlag),
          Map.entry("selectSubtechniquesWithParent", LayerFormat::isFlag),
          Map.entry("selectVisibleTechniques", LayerFormat::isFlag),
          Map.entry("metadata", LIST),
          Map.entry("links", LIST));

  private static final Map<String, Predicate<Json>> VERSIONS =
      Map.of(
          "attack", value -> value.write().matches("\"\\d+\""),
          "navigator", value -> value.write().matches("\"(4\\.9|5)\\.\\d+(\\.\\d+)?\""),
          "layer", oneOf("4.5"));

  private static final Map<String, Predicate<Json>> LAYOUT =
      Map.of(
          "layout", oneOf("side", "flat", "mini"),
          "showID", LayerFormat::isFlag,
          "showName", LayerFormat::isFlag,
          "showAggregateScores", LayerFormat::isFlag,
          "countUnscored", LayerFormat::isFlag,
          "aggregateFunction", oneOf("average", "min", "max", "sum"),
          "expandedSubtechniques", oneOf("none", "all", "annotated"));

  private static final Map<String, Predicate<Json>> TECHNIQUE =
      Map.of(
          "techniqueID",
          value -> value.write().matches("\"T\\d{4}(\\.\\d{3})?\""),
          "tactic",
          value -> value.write().matches("\"[a-z]+(-[a-z]+)*\""),
          "comment",
          TEXT,
          "enabled",
          LayerFormat::isFlag,
          "score",
          LayerFormat::isNumber,
          "color",
          LayerFormat::isColor,
          "metadata",
          LIST,
          "links",
          LIST,
          "showSubtechniques",
          LayerFormat::isFlag);

  private static final Map<String, Predicate<Json>> GRADIENT =
      Map.of("colors", LIST, "minValue", LayerFormat::isNumber, "maxValue", LayerFormat::isNumber);

  private final List<String> wrong = new ArrayList<>();

  private LayerFormat() {}

  /** What is wrong with the layer. */
  static List<String> check(Json layer) {
    var format = new LayerFormat();
    format.object("layer", layer, LAYER, Set.of("name", "domain"));
    format.object("versions", layer.get("versions"), VERSIONS, Set.of("navigator", "layer"));
    format.object("layout", layer.get("layout"), LAYOUT, Set.of());
    for (Json technique : layer.get("techniques").items()) {
      format.object("technique", technique, TECHNIQUE, Set.of("techniqueID"));
      for (Json link : technique.find("links").map(Json::items).orElse(List.of())) {
        format.object(
            "link",
            link,
            Map.of("label", TEXT, "url", value -> value.text().startsWith("https://")),
            Set.of("label", "url"));
      }
    }
    Json gradient = layer.get("gradient");
    format.object("gradient", gradient, GRADIENT, GRADIENT.keySet());
    if (gradient.get("colors").items().size() < 2
        || number(gradient.get("maxValue")) <= number(gradient.get("minValue"))) {
      format.wrong.add("gradient " + gradient.write());
    }
    for (Json item : layer.get("legendItems").items()) {
      format.object(
          "legend", item, Map.of("label", TEXT, "color", LayerFormat::isColor), Set.of("label"));
    }
    for (Json item : layer.get("metadata").items()) {
      format.object("metadata", item, Map.of("name", TEXT, "value", TEXT), Set.of("name", "value"));
    }
    return format.wrong;
  }

  private void object(
      String what, Json object, Map<String, Predicate<Json>> known, Set<String> required) {
    object
        .fields()
        .forEach(
            (name, value) -> {
              if (!known.getOrDefault(name, unknown -> false).test(value)) {
                wrong.add(what + "." + name + ": " + value.write());
              }
            });
    for (String name : required) {
      if (!object.has(name)) {
        wrong.add(what + " without " + name);
      }
    }
  }

  private static int number(Json value) {
    return Integer.parseInt(value.write());
  }

  private static boolean isFlag(Json value) {
    return matches(value, "true|false");
  }

  private static boolean isNumber(Json value) {
    return matches(value, "-?\\d+(\\.\\d+)?");
  }

  private static boolean isColor(Json value) {
    return value.write().matches("\"#[0-9a-fA-F]{6}\"");
  }

  private static boolean matches(Json value, String pattern) {
    return value instanceof Json.Other other && other.text().matches(pattern);
  }

  private static Predicate<Json> oneOf(String... words) {
    return value -> value instanceof Json.Str text && List.of(words).contains(text.text());
  }
}
