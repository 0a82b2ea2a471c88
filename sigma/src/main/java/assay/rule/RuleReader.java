package assay.rule;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file as rules: text, YAML, documents, then each rule's parts. All that is wrong is
 * collected; what could be read is kept.
 */
public final class RuleReader {

  private final Source source;
  private final List<Diagnostic> problems = new ArrayList<>();

  private RuleReader(Source source) {
    this.source = source;
  }

  /** Reads the bytes of the file that people know as {@code name}. */
  public static RuleFile read(String name, byte[] bytes) {
    return read(YamlReader.read(name, bytes));
  }

  /** Reads documents as rules. */
  public static RuleFile read(YamlFile yaml) {
    var reader = new RuleReader(yaml.source());
    reader.problems.addAll(yaml.problems());
    if (yaml.whole() && yaml.documents().isEmpty()) {
      reader.problems.add(RuleProblems.emptyFile());
    }
    var rules = new ArrayList<Rule>();
    Optional<Metadata> header = Optional.empty();
    for (YamlNode.Mapping document :
        ActionDocuments.merge(yaml.documents(), reader.problems::add)) {
      Metadata metadata = MetadataReader.read(document, reader.problems::add);
      reader.rule(document, metadata).ifPresent(rules::add);
      if (isFirst(document, yaml)) {
        header = Optional.of(metadata);
      }
    }
    return new RuleFile(
        yaml, header.orElseGet(() -> header(yaml)), rules, inOrder(reader.problems));
  }

  /** Whether a rule is the first document itself: one that actions changed is another map. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isFirst(YamlNode.Mapping document, YamlFile yaml) {
    return document == yaml.documents().getFirst();
  }

  /** The metadata of a first document that is no rule by itself. */
  private static Metadata header(YamlFile yaml) {
    return !yaml.documents().isEmpty()
            && yaml.documents().getFirst() instanceof YamlNode.Mapping map
        ? MetadataReader.read(map, problem -> {})
        : Metadata.NONE;
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      return List.of();
    }
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }

  private Optional<Rule> rule(YamlNode.Mapping document, Metadata metadata) {
    if (metadata.title().isEmpty() && document.get("title").filter(this::isFilled).isEmpty()) {
      problems.add(RuleProblems.noTitle(document));
    }
    if (metadata.description().isEmpty() && document.get("description").isEmpty()) {
      problems.add(RuleProblems.noDescription(document));
    }
    checkKind(document);
    Optional<YamlNode.Entry> correlation = document.entry("correlation");
    if (correlation.isPresent()) {
      return CorrelationReader.read(source, document, correlation.get(), metadata, problems::add);
    }
    Optional<LogSource> logSource = logSource(document);
    Optional<YamlNode.Entry> filter = document.entry("filter");
    if (filter.isPresent()) {
      return FilterReader.read(source, document, filter.get(), metadata, logSource, problems::add)
          .map(Rule.class::cast);
    }
    return detection(document, metadata, logSource);
  }

  /** A detection, a correlation and a filter are rules of their own. */
  private void checkKind(YamlNode.Mapping document) {
    List<Span> kinds =
        Stream.of("detection", "correlation", "filter")
            .flatMap(kind -> document.entry(kind).stream())
            .map(entry -> entry.key().span())
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    if (kinds.size() > 1) {
      problems.add(RuleProblems.twoKinds(kinds.get(0), kinds.get(1)));
    }
  }

  private boolean isFilled(YamlNode node) {
    return !(node instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof assay.yaml.YamlValue.Null);
  }

  private Optional<Rule> detection(
      YamlNode.Mapping document, Metadata metadata, Optional<LogSource> logSource) {
    Optional<YamlNode.Entry> section = document.entry("detection");
    if (section.isEmpty()) {
      problems.add(RuleProblems.noDetection(document));
      return Optional.empty();
    }
    if (!(section.get().value() instanceof YamlNode.Mapping map)) {
      problems.add(RuleProblems.wrongType("detection", "a map", section.get().value()));
      return Optional.empty();
    }
    Set<String> names = DetectionReader.names(map, Set.of());
    if (names.isEmpty()) {
      problems.add(RuleProblems.noDetections(section.get().key().span()));
      return Optional.empty();
    }
    var reader = new DetectionReader(source, problems::add);
    Map<String, Detection> detections = reader.detections(map, Set.of());
    List<WrittenCondition> conditions = conditions(document, section.get(), map, names, metadata);
    if (detections.isEmpty()) {
      return Optional.empty();
    }
    Optional<Written> timeframe = timeframe(map);
    return logSource.map(
        from ->
            new Rule.DetectionRule(
                metadata, from, detections, conditions, timeframe, document.span()));
  }

  /**
   * The conditions of a rule. One that says of itself that it is unsupported may have a condition
   * in no language; that is a warning, and the rule has none.
   */
  private List<WrittenCondition> conditions(
      YamlNode.Mapping document,
      YamlNode.Entry section,
      YamlNode.Mapping map,
      Set<String> names,
      Metadata metadata) {
    Span place = section.key().span();
    Optional<YamlNode.Entry> outside = document.entry("condition");
    if (map.entry("condition").isEmpty() && outside.isPresent()) {
      problems.add(RuleProblems.conditionOutside(place, outside.get().key().span()));
      return List.of();
    }
    boolean unsupported =
        metadata.status().filter(status -> status.text().equals("unsupported")).isPresent();
    return new DetectionReader(
            source, unsupported ? problem -> problems.add(problem.asWarning()) : problems::add)
        .conditions(map, place, names);
  }

  private static Optional<Written> timeframe(YamlNode.Mapping section) {
    return section
        .get("timeframe")
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .map(scalar -> new Written(scalar.text(), scalar.span()));
  }

  private Optional<LogSource> logSource(YamlNode.Mapping document) {
    Optional<YamlNode.Entry> section = document.entry("logsource");
    if (section.isEmpty()) {
      problems.add(RuleProblems.noLogSource(document));
      return Optional.empty();
    }
    if (!(section.get().value() instanceof YamlNode.Mapping map)) {
      problems.add(RuleProblems.wrongType("logsource", "a map", section.get().value()));
      return Optional.empty();
    }
    LogSource logSource = LogSourceReader.read(map, problems::add);
    if (logSource.category().isEmpty()
        && logSource.product().isEmpty()
        && logSource.service().isEmpty()) {
      problems.add(RuleProblems.emptyLogSource(section.get().key().span()));
    }
    return Optional.of(logSource);
  }
}
