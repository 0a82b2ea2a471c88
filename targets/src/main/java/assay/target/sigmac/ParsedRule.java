package assay.target.sigmac;

import assay.source.Span;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a file as the old converter parsed it. {@code logSource} is empty if the rule names
 * none; then some languages refuse it.
 */
record ParsedRule(
    Item.Dict document,
    List<ConditionReader.Condition> conditions,
    FieldNames names,
    Optional<Configurations.LogSource> logSource) {

  /** Parses one document; {@code indexField} is the field that languages with indexes ask. */
  static ParsedRule read(
      Item.Dict document,
      Configurations configurations,
      Optional<String> indexField,
      boolean elastic) {
    if (!document.has("detection")) {
      throw new Refusal(Problems.missing("detection", document.span()));
    }
    if (!(document.get("detection") instanceof Item.Dict detection)) {
      throw new Refusal(Problems.notAMap("detection", document.get("detection").span()));
    }
    if (!detection.has("condition")) {
      throw new Refusal(Problems.missing("condition", detection.span()));
    }
    Optional<LogSourceNames> sourceNames = sourceNames(document);
    var names =
        new FieldNames(
            configurations,
            detection,
            sourceNames.orElse(
                new LogSourceNames(Optional.empty(), Optional.empty(), Optional.empty())),
            elastic);
    Optional<Configurations.LogSource> logSource =
        sourceNames.map(
            source -> configurations.logSource(source, document.get("logsource").span()));
    var reader =
        new ConditionReader(
            new Definitions(detection, names),
            names,
            () ->
                logSource.flatMap(
                    source ->
                        condition(source, names, indexField, document.get("logsource").span())));
    var conditions = new ArrayList<ConditionReader.Condition>();
    Item written = detection.get("condition");
    if (written instanceof Item.Items list) {
      list.items().forEach(item -> conditions.add(reader.read(item)));
    } else {
      conditions.add(reader.read(written));
    }
    return new ParsedRule(document, conditions, names, logSource);
  }

  private static Optional<LogSourceNames> sourceNames(Item.Dict document) {
    if (!document.has("logsource")) {
      return Optional.empty();
    }
    if (!(document.get("logsource") instanceof Item.Dict source)) {
      throw new Refusal(Problems.notAMap("logsource", document.get("logsource").span()));
    }
    return Optional.of(
        new LogSourceNames(
            name(source, "category"), name(source, "product"), name(source, "service")));
  }

  private static Optional<String> name(Item.Dict source, String key) {
    return source.has(key)
            && source.get(key) instanceof Item.Atom atom
            && !(atom.value() instanceof YamlValue.Null)
        ? Optional.of(PythonText.of(atom))
        : Optional.empty();
  }

  /** The condition that the log source adds to every bracket, if it adds any. */
  private static Optional<Node> condition(
      Configurations.LogSource source, FieldNames names, Optional<String> indexField, Span span) {
    var group = new Node.Group(true, span);
    for (LogSourceEntry.Condition condition : source.conditions()) {
      group.with(names.node(condition.field(), condition.field(), condition.value(), span));
    }
    if (indexField.isPresent() && !source.indexes().isEmpty()) {
      var indexes = new Node.Group(false, span);
      source
          .indexes()
          .forEach(
              index ->
                  indexes.with(new Node.FieldIs(indexField.get(), new Value.Text(index), span)));
      group.with(indexes);
    }
    return group.children().isEmpty() ? Optional.empty() : Optional.of(group);
  }

  /** The text that {@code str} gives for the value under {@code key}. */
  Optional<Item> item(String key) {
    return document.has(key) ? Optional.of(document.get(key)) : Optional.empty();
  }
}
