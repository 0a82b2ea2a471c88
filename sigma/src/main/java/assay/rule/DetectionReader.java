package assay.rule;

import assay.rule.Detection.ModifierUse;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the {@code detection} of a rule: its named parts, their items and its conditions. */
public final class DetectionReader {

  /** Keys of a detection section that name no detection. */
  private static final Set<String> RESERVED = Set.of("condition", "timeframe");

  private final Source source;
  private final Consumer<Diagnostic> problems;

  DetectionReader(Source source, Consumer<Diagnostic> problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Reads one detection that stands outside of rules, as a pipeline adds them.
   *
   * @param node a map, a list or a value of {@code source}
   * @param name what messages call it
   */
  public static Optional<Detection> read(
      Source source, YamlNode node, String name, Consumer<Diagnostic> problems) {
    return new DetectionReader(source, problems).detection(node, name);
  }

  /** The names that conditions in {@code section} may use, whether or not they could be read. */
  static Set<String> names(YamlNode.Mapping section, Set<String> others) {
    var names = new LinkedHashSet<String>();
    for (YamlNode.Entry entry : section.entries()) {
      if (entry.key() instanceof YamlNode.Scalar
          && !RESERVED.contains(entry.name())
          && !others.contains(entry.name())) {
        names.add(entry.name());
      }
    }
    return names;
  }

  /** The named detections in {@code section}, without {@code others}, in their order. */
  Map<String, Detection> detections(YamlNode.Mapping section, Set<String> others) {
    Map<String, Detection> detections = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section.entries()) {
      if (!(entry.key() instanceof YamlNode.Scalar)) {
        problems.accept(RuleProblems.wrongDetectionName(entry.key()));
      } else if (!RESERVED.contains(entry.name()) && !others.contains(entry.name())) {
        detection(entry.value(), entry.name())
            .ifPresent(detection -> detections.put(entry.name(), detection));
      }
    }
    return detections;
  }

  /**
   * The conditions in {@code section}, which stands under a key at {@code place}; {@code names} are
   * the detections they may name.
   */
  List<WrittenCondition> conditions(YamlNode.Mapping section, Span place, Set<String> names) {
    Optional<YamlNode.Entry> entry = section.entry("condition");
    if (entry.isEmpty()) {
      problems.accept(RuleProblems.noCondition(place));
      return List.of();
    }
    List<YamlNode> written =
        entry.get().value() instanceof YamlNode.Sequence list
            ? list.items()
            : List.of(entry.get().value());
    if (written.isEmpty()) {
      problems.accept(ConditionProblems.empty(entry.get().value().span()));
    }
    var conditions = new ArrayList<WrittenCondition>();
    for (YamlNode node : written) {
      if (node instanceof YamlNode.Scalar scalar && isConditionText(scalar)) {
        ConditionParser.parse(source, scalar, names, problems).ifPresent(conditions::add);
      } else {
        problems.accept(
            isNull(node)
                ? ConditionProblems.empty(entry.get().key().span())
                : RuleProblems.wrongType("condition", "text", node));
      }
    }
    return conditions;
  }

  /** A detection may have a number for a name, so a number can be a condition. */
  private static boolean isConditionText(YamlNode.Scalar scalar) {
    return scalar.value() instanceof YamlValue.Text || scalar.value() instanceof YamlValue.Int;
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }

  private Optional<Detection> detection(YamlNode node, String name) {
    if (isNull(node)) {
      problems.accept(RuleProblems.emptyDetection(name, node));
      return Optional.empty();
    }
    Detection detection =
        switch (node) {
          case YamlNode.Mapping map -> allOf(map);
          case YamlNode.Sequence list -> anyOf(list);
          case YamlNode.Scalar scalar -> keywords(List.of(scalar), scalar.span());
        };
    if (isEmpty(detection)) {
      problems.accept(RuleProblems.emptyDetection(name, node));
      return Optional.empty();
    }
    return Optional.of(detection);
  }

  private static boolean isEmpty(Detection detection) {
    return switch (detection) {
      case Detection.AllOf all -> all.parts().isEmpty();
      case Detection.AnyOf any -> any.parts().isEmpty();
      case Detection.Item item -> item.written().isEmpty();
    };
  }

  private Detection allOf(YamlNode.Mapping map) {
    var items = new ArrayList<Detection>(map.entries().size());
    for (YamlNode.Entry entry : map.entries()) {
      items.add(item(entry));
    }
    return new Detection.AllOf(items, map.span());
  }

  /** A list of scalars is keywords; of maps, alternatives; mixed lists hold both. */
  private Detection anyOf(YamlNode.Sequence list) {
    var scalars = new ArrayList<YamlNode.Scalar>();
    var parts = new ArrayList<Detection>();
    for (YamlNode item : list.items()) {
      switch (item) {
        case YamlNode.Scalar scalar -> scalars.add(scalar);
        case YamlNode.Mapping map -> parts.add(allOf(map));
        case YamlNode.Sequence inner -> parts.add(anyOf(inner));
      }
    }
    if (parts.isEmpty()) {
      return keywords(scalars, list.span());
    }
    if (!scalars.isEmpty()) {
      parts.add(0, keywords(scalars, list.span()));
    }
    return new Detection.AnyOf(parts, list.span());
  }

  private Detection.Item keywords(List<YamlNode.Scalar> scalars, Span span) {
    return new Detection.Item(
        Optional.empty(), List.of(), scalars, values(scalars, List.of()), span);
  }

  private Detection.Item item(YamlNode.Entry entry) {
    String key = entry.name();
    if (!(entry.key() instanceof YamlNode.Scalar)) {
      problems.accept(RuleProblems.wrongFieldName(entry.key()));
    }
    int bar = key.indexOf('|');
    String name = bar < 0 ? key : key.substring(0, bar);
    List<ModifierUse> modifiers = bar < 0 ? List.of() : modifiers(entry.key(), key, bar);
    Optional<Written> field =
        name.isEmpty() ? Optional.empty() : Optional.of(new Written(name, fieldSpan(entry, name)));
    List<YamlNode.Scalar> written = scalars(entry);
    return new Detection.Item(field, modifiers, written, values(written, modifiers), entry.span());
  }

  private Span fieldSpan(YamlNode.Entry entry, String name) {
    return entry.key() instanceof YamlNode.Scalar scalar
        ? new ScalarPlaces(source, scalar).span(0, name.length())
        : entry.key().span();
  }

  private List<ModifierUse> modifiers(YamlNode keyNode, String key, int bar) {
    var uses = new ArrayList<ModifierUse>();
    for (int start = bar + 1; start <= key.length(); ) {
      int end = key.indexOf('|', start);
      end = end < 0 ? key.length() : end;
      String name = key.substring(start, end);
      Span span =
          keyNode instanceof YamlNode.Scalar scalar
              ? new ScalarPlaces(source, scalar).span(start, end)
              : keyNode.span();
      Optional<Modifier> modifier = Modifier.named(name);
      if (modifier.isPresent()) {
        uses.add(new ModifierUse(modifier.get(), span));
      } else {
        problems.accept(RuleProblems.unknownModifier(name, span));
      }
      start = end + 1;
    }
    return uses;
  }

  private List<YamlNode.Scalar> scalars(YamlNode.Entry entry) {
    List<YamlNode> written =
        entry.value() instanceof YamlNode.Sequence list ? list.items() : List.of(entry.value());
    var scalars = new ArrayList<YamlNode.Scalar>(written.size());
    for (YamlNode node : written) {
      if (node instanceof YamlNode.Scalar scalar) {
        scalars.add(scalar);
      } else {
        problems.accept(RuleProblems.wrongType(entry.name(), "a value or a list of values", node));
      }
    }
    return scalars;
  }

  private List<Value> values(List<YamlNode.Scalar> written, List<ModifierUse> modifiers) {
    var chain = new ModifierChain(source, modifiers, problems);
    var values = new ArrayList<Value>(written.size());
    for (YamlNode.Scalar scalar : written) {
      Optional<Value> value = value(scalar);
      if (value.isPresent()) {
        chain.apply(value.get(), scalar).ifPresent(values::add);
      }
    }
    return values;
  }

  private Optional<Value> value(YamlNode.Scalar scalar) {
    Span span = scalar.span();
    return switch (scalar.value()) {
      case YamlValue.Text text ->
          Optional.of(new Value.Text(Pattern.parse(scalar.text()), false, false, span));
      case YamlValue.Int number -> Optional.of(new Value.Num(new BigDecimal(number.value()), span));
      case YamlValue.Real number -> {
        if (Double.isNaN(number.value()) || Double.isInfinite(number.value())) {
          problems.accept(RuleProblems.notANumber(scalar));
          yield Optional.empty();
        }
        yield Optional.of(new Value.Num(BigDecimal.valueOf(number.value()), span));
      }
      case YamlValue.Bool bool -> Optional.of(new Value.Bool(bool.value(), span));
      case YamlValue.Null none -> Optional.of(new Value.Null(span));
      case YamlValue.Date date -> {
        problems.accept(RuleProblems.dateValue(scalar));
        yield Optional.empty();
      }
    };
  }
}
