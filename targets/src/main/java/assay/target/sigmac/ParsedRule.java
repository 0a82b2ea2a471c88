package assay.target.sigmac;

import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a file as the old converter parsed it. It has no conditions if its condition is neither
 * text nor a list: then nothing comes of it.
 */
record ParsedRule(
    Item.Dict document, List<ConditionReader.Condition> conditions, FieldNames names) {

  /** Parses one document; {@code indexField} is the field that languages with indexes ask. */
  static ParsedRule read(
      Item.Dict document, Configurations configurations, Optional<String> indexField) {
    Item.Dict detection = detection(document);
    Item condition =
        detection
            .find("condition")
            .orElseThrow(() -> new Refusal(Problems.missing("condition", detection.span())));
    Optional<LogSourceNames> source = sourceNames(document);
    var names = new FieldNames(configurations, detection, source.orElse(LogSourceNames.NONE));
    var reader =
        new ConditionReader(
            new Definitions(detection, names),
            names,
            () -> source.flatMap(s -> added(s, document, configurations, names, indexField)));
    var conditions = new ArrayList<ConditionReader.Condition>();
    switch (condition) {
      case Item.Items list -> list.items().forEach(item -> conditions.add(reader.read(item)));
      case Item.Atom atom when atom.isText() -> conditions.add(reader.read(atom));
      case Item.Atom other -> {}
      case Item.Dict other -> {}
    }
    return new ParsedRule(document, conditions, names);
  }

  private static Item.Dict detection(Item.Dict document) {
    Item detection =
        document
            .find("detection")
            .orElseThrow(() -> new Refusal(Problems.missing("detection", document.span())));
    if (detection instanceof Item.Dict map) {
      return map;
    }
    throw new Refusal(Problems.notAMap("detection", detection.span()));
  }

  private static Optional<LogSourceNames> sourceNames(Item.Dict document) {
    Optional<Item> written = document.find("logsource");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!(written.get() instanceof Item.Dict source)) {
      throw new Refusal(Problems.notAMap("logsource", written.get().span()));
    }
    return Optional.of(
        new LogSourceNames(
            name(source, "category"), name(source, "product"), name(source, "service")));
  }

  /** What is not text equals no name of a configuration. */
  private static Optional<String> name(Item.Dict source, String key) {
    return source.find(key).flatMap(Item::asText);
  }

  /** The condition that the log source adds to every bracket, if it adds any. */
  private static Optional<Node> added(
      LogSourceNames rule,
      Item.Dict document,
      Configurations configurations,
      FieldNames names,
      Optional<String> indexField) {
    Span span = document.get("logsource").span();
    Configurations.LogSource source = configurations.logSource(rule, span);
    var group = new Node.Group(true, span);
    for (LogSourceEntry.Condition condition : source.conditions()) {
      group.with(names.node(condition.field(), condition.field(), condition.value(), span));
    }
    if (indexField.isPresent() && !source.indexes().isEmpty()) {
      group.with(indexes(indexField.get(), source.indexes(), span));
    }
    return group.children().isEmpty() ? Optional.empty() : Optional.of(group);
  }

  private static Node indexes(String field, List<String> indexes, Span span) {
    var any = new Node.Group(false, span);
    for (String index : indexes) {
      any.with(new Node.FieldIs(field, new Value.Text(index), span));
    }
    return indexes.size() == 1 ? any.children().getFirst() : any;
  }

  /**
   * What the log source of the rule adds up to by now: a later rule of the file that repeats this
   * one may have changed it. Languages that ask cannot do without.
   */
  Configurations.LogSource logSource(Configurations configurations) {
    LogSourceNames source =
        sourceNames(document)
            .orElseThrow(() -> Refusal.fatal(Problems.missing("logsource", document.span())));
    return configurations.logSource(source, document.get("logsource").span());
  }

  /** What stands under {@code key} at the top of the rule. */
  Optional<Item> item(String key) {
    return document.find(key);
  }

  Span conditionSpan() {
    return detection(document).get("condition").span();
  }

  /** The rule's time frame, if it has one. */
  Optional<Item> timeframe() {
    return detection(document).find("timeframe");
  }
}
