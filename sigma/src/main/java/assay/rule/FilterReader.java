package assay.rule;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the {@code filter} of a rule (Sigma 2.1, "Filters"; {@code any} is of its draft 2.2). */
public final class FilterReader {

  private static final Set<String> OTHERS = Set.of("rules");

  private FilterReader() {}

  /**
   * The filter that {@code section} describes; empty, with a problem, if its rules, detections or
   * condition cannot be read.
   */
  static Optional<Rule.FilterRule> read(
      Source source,
      YamlNode.Mapping document,
      YamlNode.Entry section,
      Metadata metadata,
      Optional<LogSource> logSource,
      Consumer<Diagnostic> problems) {
    if (!(section.value() instanceof YamlNode.Mapping map)) {
      problems.accept(RuleProblems.wrongType("filter", "a map", section.value()));
      return Optional.empty();
    }
    Optional<WrittenList> rules = rules(map, section.key().span(), problems);
    Set<String> names = DetectionReader.names(map, OTHERS);
    if (names.isEmpty()) {
      problems.accept(FilterProblems.noDetections(section.key().span()));
      return Optional.empty();
    }
    var reader = new DetectionReader(source, problems);
    Map<String, Detection> detections = reader.detections(map, OTHERS);
    Optional<Condition> condition =
        one(reader.conditions(map, section.key().span(), names), problems);
    boolean whole = detections.size() == names.size();
    if (!whole || rules.isEmpty() || logSource.isEmpty() || condition.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.FilterRule(
            metadata, logSource.get(), rules.get(), detections, condition.get(), document));
  }

  /**
   * The same filter with the places it has in {@code joined}, where the text of its file begins at
   * {@code offset}.
   */
  public static Rule.FilterRule moved(Rule.FilterRule filter, Source joined, int offset) {
    YamlNode.Mapping document = filter.document().moved(offset);
    Optional<LogSource> logSource =
        document
            .get("logsource")
            .map(YamlNode.Mapping.class::cast)
            .map(map -> LogSourceReader.read(map, FilterReader::ignore));
    return read(
            joined,
            document,
            document.entry("filter").orElseThrow(),
            MetadataReader.read(document, FilterReader::ignore),
            logSource,
            FilterReader::ignore)
        .orElseThrow();
  }

  /** What was told when the filter was read first. */
  private static void ignore(Diagnostic problem) {}

  /** The rules it is for, none for any; empty, with a problem, if it does not say. */
  private static Optional<WrittenList> rules(
      YamlNode.Mapping map, Span place, Consumer<Diagnostic> problems) {
    Optional<YamlNode.Entry> entry = map.entry("rules");
    if (entry.isEmpty() || isNull(entry.get().value())) {
      problems.accept(
          FilterProblems.noRules(entry.map(YamlNode.Entry::key).map(YamlNode::span).orElse(place)));
      return Optional.empty();
    }
    WrittenList listed = new MapReader(map, problems).oneOrMany("rules");
    boolean any = listed.texts().equals(List.of("any"));
    boolean none = entry.get().value() instanceof YamlNode.Sequence list && list.items().isEmpty();
    if (listed.isEmpty() && !none) {
      return Optional.empty();
    }
    return Optional.of(any ? WrittenList.NONE : listed);
  }

  private static Optional<Condition> one(
      List<WrittenCondition> conditions, Consumer<Diagnostic> problems) {
    if (conditions.size() > 1) {
      problems.accept(FilterProblems.severalConditions(conditions.get(1).expression().span()));
      return Optional.empty();
    }
    Optional<WrittenCondition> condition = conditions.stream().findFirst();
    Optional<Written> aggregation = condition.flatMap(WrittenCondition::aggregation);
    if (aggregation.isPresent()) {
      problems.accept(FilterProblems.aggregation(aggregation.get().span()));
      return Optional.empty();
    }
    return condition.map(WrittenCondition::expression);
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }
}
