package assay.rule;

import assay.rule.CorrelationCondition.Bound;
import assay.rule.CorrelationCondition.Percentile;
import assay.rule.CorrelationCondition.Threshold;
import assay.source.Diagnostic;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the condition of a correlation that is a map: comparisons with numbers, several of them for
 * a range, and for most types a field.
 */
final class ThresholdReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CorrelationType type;
  private final YamlNode.Mapping map;
  private final Consumer<Diagnostic> problems;
  private boolean whole = true;

  ThresholdReader(CorrelationType type, YamlNode.Mapping map, Consumer<Diagnostic> problems) {
    this.type = type;
    this.map = map;
    this.problems = problems;
  }

  /** The threshold, for a map under a key at {@code place}; empty with a problem. */
  Optional<Threshold> threshold(Span place) {
    var bounds = new ArrayList<Bound>();
    for (YamlNode.Entry entry : map.entries()) {
      entry(entry, bounds);
    }
    List<Written> fields = fields(place);
    Optional<Percentile> percentile = percentile(place);
    if (whole && bounds.isEmpty()) {
      refuse(CorrelationProblems.noComparison(place, type));
    }
    if (whole && !Bounds.canHold(bounds, type.isCount())) {
      refuse(CorrelationProblems.neverMet(bounds, type.isCount()));
    }
    return whole
        ? Optional.of(new Threshold(bounds, fields, percentile, map.span()))
        : Optional.empty();
  }

  private void entry(YamlNode.Entry entry, List<Bound> bounds) {
    Optional<Comparison> comparison = comparison(entry);
    if (comparison.isPresent()) {
      number(entry).ifPresent(number -> bound(entry, comparison.get(), number, bounds));
    } else if (!entry.isNamed("field") && !entry.isNamed("percentile")) {
      refuse(CorrelationProblems.unknownKey("condition", entry.key(), keys()));
    }
  }

  private static Optional<Comparison> comparison(YamlNode.Entry entry) {
    for (Comparison comparison : Comparison.values()) {
      if (entry.isNamed(comparison.id())) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  private List<String> keys() {
    var keys = new ArrayList<String>(Comparison.ids());
    if (type.hasField()) {
      keys.add("field");
    }
    if (type == CorrelationType.VALUE_PERCENTILE) {
      keys.add("percentile");
    }
    return keys;
  }

  private void bound(
      YamlNode.Entry entry, Comparison comparison, BigDecimal number, List<Bound> bounds) {
    if (type.isCount() && number.stripTrailingZeros().scale() > 0) {
      refuse(CorrelationProblems.notWhole(comparison, number, entry.value().span()));
    } else {
      bounds.add(new Bound(comparison, number, entry.span()));
    }
  }

  private Optional<BigDecimal> number(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Scalar scalar) {
      if (scalar.value() instanceof YamlValue.Int number) {
        return Optional.of(new BigDecimal(number.value()));
      }
      if (scalar.value() instanceof YamlValue.Real number && Double.isFinite(number.value())) {
        return Optional.of(BigDecimal.valueOf(number.value()));
      }
    }
    refuse(CorrelationProblems.notANumber(entry));
    return Optional.empty();
  }

  private List<Written> fields(Span place) {
    Optional<YamlNode.Entry> entry = map.entry("field");
    if (!type.hasField()) {
      entry.ifPresent(found -> refuse(CorrelationProblems.fieldUnused(type, found)));
      return List.of();
    }
    boolean told = entry.isPresent() && entry.get().value() instanceof YamlNode.Mapping;
    List<Written> fields = new MapReader(map, this::refuse).oneOrMany("field").items();
    if (!told && fields.stream().allMatch(field -> field.text().isBlank())) {
      refuse(CorrelationProblems.noField(type, entry.map(YamlNode.Entry::span).orElse(place)));
    }
    if (fields.size() > 1 && type != CorrelationType.VALUE_COUNT) {
      refuse(CorrelationProblems.severalFields(type, fields.get(1)));
    }
    return fields;
  }

  private Optional<Percentile> percentile(Span place) {
    Optional<YamlNode.Entry> entry = map.entry("percentile");
    if (type != CorrelationType.VALUE_PERCENTILE) {
      entry.ifPresent(found -> refuse(CorrelationProblems.percentileUnused(type, found)));
      return Optional.empty();
    }
    if (entry.isEmpty()) {
      problems.accept(CorrelationProblems.noPercentile(place));
      return Optional.empty();
    }
    Optional<BigDecimal> number = number(entry.get());
    Span span = entry.get().value().span();
    if (number.isPresent() && (number.get().signum() < 0 || number.get().compareTo(HUNDRED) > 0)) {
      refuse(CorrelationProblems.notAPercentile(number.get(), span));
      return Optional.empty();
    }
    return number.map(value -> new Percentile(value, span));
  }

  private void refuse(Diagnostic problem) {
    problems.accept(problem);
    whole &= !problem.isError();
  }
}
