package assay.rule;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the {@code correlation} of a rule (Sigma 2.1, "Correlation section"). */
final class CorrelationReader {

  static final List<String> KEYS =
      List.of("type", "rules", "group-by", "timespan", "condition", "aliases", "generate");

  /** Of one kind of problem, which a list may have in each entry. */
  static final int MOST_TOLD = 50;

  private final Source source;
  private final YamlNode.Mapping document;
  private final YamlNode.Entry section;
  private final YamlNode.Mapping map;
  private final MapReader reader;
  private final Consumer<Diagnostic> problems;

  private CorrelationReader(
      Source source,
      YamlNode.Mapping document,
      YamlNode.Entry section,
      YamlNode.Mapping map,
      Consumer<Diagnostic> problems) {
    this.source = source;
    this.document = document;
    this.section = section;
    this.map = map;
    this.reader = new MapReader(map, problems);
    this.problems = problems;
  }

  /**
   * The correlation that {@code section} of {@code document} describes; empty, with a problem, if
   * its type, rules, time span or condition cannot be read.
   */
  static Optional<Rule> read(
      Source source,
      YamlNode.Mapping document,
      YamlNode.Entry section,
      Metadata metadata,
      Consumer<Diagnostic> problems) {
    if (!(section.value() instanceof YamlNode.Mapping map)) {
      problems.accept(RuleProblems.wrongType("correlation", "a map", section.value()));
      return Optional.empty();
    }
    return new CorrelationReader(source, document, section, map, problems).rule(metadata);
  }

  private Optional<Rule> rule(Metadata metadata) {
    unknownKeys();
    Optional<Written> written = reader.text("type");
    Optional<CorrelationType> type = written.flatMap(this::type);
    if (written.isEmpty() && map.get("type").filter(node -> !isNull(node)).isEmpty()) {
      problems.accept(RuleProblems.noCorrelationType(section.key().span()));
    }
    WrittenList listed = reader.oneOrMany("rules");
    Optional<TimeSpan> timeSpan = timeSpan();
    WrittenList groupBy = reader.oneOrMany("group-by");
    boolean generate = generate();
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<CorrelationCondition> condition = condition(type.get(), listed);
    WrittenList rules = rules(listed, condition);
    checkRules(type.get(), rules, condition);
    List<Alias> aliases =
        new AliasReader(rules, groupBy, condition, problems).aliases(map.get("aliases"));
    if (timeSpan.isEmpty() || condition.isEmpty() || rules.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.CorrelationRule(
            metadata,
            type.get(),
            written.get().span(),
            rules,
            groupBy,
            timeSpan.get(),
            aliases,
            condition.get(),
            generate,
            document.span()));
  }

  private void unknownKeys() {
    for (YamlNode.Entry entry : map.entries()) {
      if (!entry.isText() || !KEYS.contains(entry.name())) {
        problems.accept(CorrelationProblems.unknownKey("correlation", entry.key(), KEYS));
      }
    }
  }

  private Optional<CorrelationType> type(Written written) {
    Optional<CorrelationType> type = CorrelationType.named(written.text());
    if (type.isEmpty()) {
      problems.accept(CorrelationProblems.unknownType(written));
    }
    return type;
  }

  private Optional<TimeSpan> timeSpan() {
    Optional<YamlNode> node = map.get("timespan").filter(value -> !isNull(value));
    if (node.isEmpty()) {
      problems.accept(CorrelationProblems.noTimeSpan(section.key().span()));
      return Optional.empty();
    }
    if (!(node.get() instanceof YamlNode.Scalar scalar)) {
      problems.accept(RuleProblems.wrongType("timespan", "a time span such as 15m", node.get()));
      return Optional.empty();
    }
    return TimeSpan.parse(new Written(scalar.text(), scalar.span()), problems);
  }

  /**
   * Whether the rules are put out as well. The specification writes it beside {@code correlation},
   * pySigma within.
   */
  private boolean generate() {
    Optional<YamlNode.Entry> within = map.entry("generate");
    Optional<YamlNode.Entry> beside = document.entry("generate");
    boolean outer = new MapReader(document, problems).flag("generate");
    if (within.isEmpty()) {
      return outer;
    }
    boolean inner = reader.flag("generate");
    if (beside.isPresent() && inner != outer) {
      problems.accept(
          CorrelationProblems.generateTwice(
              within.get().value().span(), beside.get().value().span()));
    }
    return inner;
  }

  private Optional<CorrelationCondition> condition(CorrelationType type, WrittenList listed) {
    Optional<YamlNode.Entry> entry = map.entry("condition").filter(found -> !isNull(found.value()));
    if (entry.isEmpty()) {
      if (type.isTemporal()) {
        Span place = map.entry("rules").map(YamlNode.Entry::key).orElse(section.key()).span();
        return Optional.of(new CorrelationCondition.EachRule(place));
      }
      problems.accept(CorrelationProblems.noCondition(section.key().span()));
      return Optional.empty();
    }
    YamlNode node = entry.get().value();
    if (node instanceof YamlNode.Mapping bounds) {
      return new ThresholdReader(type, bounds, problems)
          .threshold(entry.get().key().span())
          .map(threshold -> threshold);
    }
    if (!(node instanceof YamlNode.Scalar scalar) || !(scalar.value() instanceof YamlValue.Text)) {
      problems.accept(RuleProblems.wrongType("condition", "a map", node));
      return Optional.empty();
    }
    if (!type.isTemporal()) {
      problems.accept(CorrelationProblems.expressionForCount(type, scalar));
      return Optional.empty();
    }
    return RuleExpressionParser.parse(source, scalar, problems)
        .filter(expression -> sameRules(expression, listed))
        .map(expression -> new CorrelationCondition.Extended(expression, scalar.span()));
  }

  /** Whether an expression names just the rules that are listed, if any are. */
  private boolean sameRules(RuleExpression expression, WrittenList listed) {
    if (listed.isEmpty()) {
      return true;
    }
    WrittenList named = new WrittenList(expression.rules(), false);
    List<Diagnostic> different = new ArrayList<>();
    for (Written rule : missing(named, listed)) {
      different.add(CorrelationProblems.notListed(rule, listed.texts()));
    }
    for (Written rule : missing(listed, named)) {
      different.add(CorrelationProblems.notInCondition(rule, expression.span()));
    }
    different.forEach(problems);
    return different.isEmpty();
  }

  /** The first of those in {@code all} that {@code others} lacks. */
  private static List<Written> missing(WrittenList all, WrittenList others) {
    var known = new HashSet<String>(others.texts());
    return all.items().stream()
        .filter(rule -> !known.contains(rule.text()))
        .limit(MOST_TOLD)
        .toList();
  }

  /** The rules that are listed, or else those of an extended condition. */
  private static WrittenList rules(WrittenList listed, Optional<CorrelationCondition> condition) {
    return listed.isEmpty()
            && condition.isPresent()
            && condition.get() instanceof CorrelationCondition.Extended extended
        ? new WrittenList(extended.expression().rules(), false)
        : listed;
  }

  private void checkRules(
      CorrelationType type, WrittenList rules, Optional<CorrelationCondition> condition) {
    boolean extended =
        map.get("condition").orElse(map) instanceof YamlNode.Scalar scalar
            && scalar.value() instanceof YamlValue.Text;
    if (rules.isEmpty() && !extended && !isWrong("rules")) {
      Span place = map.entry("rules").map(YamlNode.Entry::key).orElse(section.key()).span();
      problems.accept(CorrelationProblems.noRules(place));
    }
    var seen = new HashSet<String>();
    for (Written rule : rules.items()) {
      if (!seen.add(rule.text())) {
        problems.accept(CorrelationProblems.listedTwice(rule));
      }
    }
    if (type.isTemporal() && rules.items().size() == 1 && !extended) {
      problems.accept(CorrelationProblems.oneRule(type, rules.items().getFirst()));
    }
    condition.ifPresent(read -> checkReach(type, rules, read));
  }

  private void checkReach(CorrelationType type, WrittenList rules, CorrelationCondition condition) {
    int most = rules.items().size();
    if (type.isTemporal()
        && most > 0
        && condition instanceof CorrelationCondition.Threshold threshold
        && !Bounds.canHoldUpTo(most, threshold.bounds())) {
      problems.accept(CorrelationProblems.moreThanRules(threshold.bounds(), most));
    }
  }

  /** Whether {@code key} has something that another problem was already told about. */
  private boolean isWrong(String key) {
    return map.get(key)
        .filter(node -> !isNull(node))
        .filter(node -> !(node instanceof YamlNode.Sequence list && list.items().isEmpty()))
        .isPresent();
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }
}
