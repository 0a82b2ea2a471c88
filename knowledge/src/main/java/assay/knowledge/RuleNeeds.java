package assay.knowledge;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.Value;
import assay.rule.Written;
import assay.rule.WrittenCondition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What a rule asks of its events, and how far some data has it. What a condition denies is not
 * asked for: an event without the field of a filter passes it.
 */
final class RuleNeeds {

  private static final Set<String> EVENT_ID = Set.of("eventid", "event_id", "eventcode");
  private static final Set<String> PROVIDER = Set.of("provider_name", "source");
  private static final Set<String> CHANNEL = Set.of("channel", "eventlog", "logname");
  private static final String RECORD_TYPE = "type";

  /** What every Windows event has, its rendered message included. */
  private static final Set<String> HEADER =
      Set.of(
          "computer", "computername", "hostname", "level", "keywords", "task", "opcode", "message");

  private final Rule.DetectionRule rule;
  private final List<Condition> conditions;

  RuleNeeds(Rule.DetectionRule rule) {
    this.rule = rule;
    this.conditions = rule.conditions().stream().map(WrittenCondition::expression).toList();
  }

  static boolean isEventId(String field) {
    return EVENT_ID.contains(DataFacts.lower(field));
  }

  LogSource logSource() {
    return rule.logSource();
  }

  /** How far one event of the data has what the rule asks for; {@code event} if it has a name. */
  Coverage coverage(DataFacts data, Optional<String> event) {
    if (conditions.isEmpty()) {
      return any(rule.detections().values().stream().map(part -> detection(part, data, event)));
    }
    return any(conditions.stream().map(part -> condition(part, data, event)));
  }

  private Coverage condition(Condition condition, DataFacts data, Optional<String> event) {
    return switch (condition) {
      case Condition.And and -> all(and.terms().stream().map(term -> condition(term, data, event)));
      case Condition.Or or -> any(or.terms().stream().map(term -> condition(term, data, event)));
      case Condition.Not not -> Coverage.NOTHING;
      case Condition.Named named ->
          named(named).map(part -> detection(part, data, event)).orElse(Coverage.NOTHING);
      case Condition.Selector selector -> {
        Stream<Coverage> parts =
            selected(selector).stream().map(part -> detection(part, data, event));
        yield switch (selector.quantifier()) {
          case ANY -> any(parts);
          case ALL -> all(parts);
        };
      }
    };
  }

  private Optional<Detection> named(Condition.Named condition) {
    return Optional.ofNullable(rule.detections().get(condition.name()));
  }

  private List<Detection> selected(Condition.Selector selector) {
    return rule.detections().entrySet().stream()
        .filter(entry -> selector.selects(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Coverage detection(Detection part, DataFacts data, Optional<String> event) {
    return switch (part) {
      case Detection.AllOf all ->
          all(all.parts().stream().map(each -> detection(each, data, event)));
      case Detection.AnyOf any ->
          any(any.parts().stream().map(each -> detection(each, data, event)));
      case Detection.Item item -> item(item, data, event);
    };
  }

  private static Coverage item(Detection.Item item, DataFacts data, Optional<String> event) {
    if (!isAsked(item)) {
      return Coverage.NOTHING;
    }
    String name = item.field().orElseThrow().text();
    String field = DataFacts.lower(name);
    if (isEventId(name) && (data.isOfWindows() || !data.eventIds().isEmpty())) {
      return data.eventIds().isEmpty() ? Coverage.lack(name) : event(item, event);
    }
    if (field.equals(RECORD_TYPE) && !data.recordTypes().isEmpty()) {
      return event(item, event);
    }
    return data.isOfWindows() ? ofWindows(item, name, data, event) : field(name, data, event);
  }

  /** Whether an item wants its field to be there: keywords have none, and nothing is no field. */
  private static boolean isAsked(Detection.Item item) {
    boolean denied = item.values().stream().anyMatch(RuleNeeds::isAbsence);
    return item.field().isPresent() && !denied;
  }

  private static boolean isAbsence(Value value) {
    return value instanceof Value.Null
        || (value instanceof Value.Exists exists && !exists.exists());
  }

  private static Coverage event(Detection.Item item, Optional<String> event) {
    return event
        .filter(is -> EventValue.allows(item, is))
        .map(Coverage::event)
        .orElse(Coverage.OTHER);
  }

  private static Coverage ofWindows(
      Detection.Item item, String name, DataFacts data, Optional<String> event) {
    String field = DataFacts.lower(name);
    Optional<Written> known =
        PROVIDER.contains(field)
            ? data.data().provider()
            : CHANNEL.contains(field) ? data.data().channel() : Optional.empty();
    if (known.isPresent()) {
      return EventValue.allows(item, known.get().text()) ? Coverage.field(name) : Coverage.OTHER;
    }
    return HEADER.contains(field) ? Coverage.NOTHING : field(name, data, event);
  }

  private static Coverage field(String name, DataFacts data, Optional<String> event) {
    boolean there =
        data.hasField(name)
            || LogSources.sameFields(name, data, event).stream().anyMatch(data::hasField);
    return there ? Coverage.field(name) : Coverage.lack(name);
  }

  private static Coverage all(Stream<Coverage> parts) {
    return parts.reduce(Coverage.NOTHING, Coverage::and);
  }

  private static Coverage any(Stream<Coverage> parts) {
    BinaryOperator<Coverage> or = Coverage::or;
    return parts.reduce(or).orElse(Coverage.NOTHING);
  }

  /** The fields that the rule asks for somewhere and the data has not. */
  Set<String> missing(DataFacts data, Optional<String> event) {
    return all(items().stream().map(item -> item(item, data, event))).lacks();
  }

  /** All fields that the rule asks for somewhere, each once. */
  Set<String> fields() {
    var fields = new LinkedHashSet<String>();
    for (Detection.Item item : items()) {
      String name = item.field().orElseThrow().text();
      if (!isEventId(name)) {
        fields.add(name);
      }
    }
    return fields;
  }

  /** The event ids that the rule asks for, as it writes them. */
  Set<String> eventIds() {
    var ids = new LinkedHashSet<String>();
    for (Detection.Item item : items()) {
      if (isEventId(item.field().orElseThrow().text())) {
        item.written().forEach(value -> ids.add(value.text()));
      }
    }
    return ids;
  }

  private List<Detection.Item> items() {
    var items = new ArrayList<Detection.Item>();
    if (conditions.isEmpty()) {
      rule.detections().values().forEach(part -> addItems(part, items));
    }
    conditions.forEach(condition -> addItems(condition, items));
    return items;
  }

  private void addItems(Condition condition, List<Detection.Item> items) {
    switch (condition) {
      case Condition.And and -> and.terms().forEach(term -> addItems(term, items));
      case Condition.Or or -> or.terms().forEach(term -> addItems(term, items));
      case Condition.Not not -> {}
      case Condition.Named named -> named(named).ifPresent(part -> addItems(part, items));
      case Condition.Selector selector -> selected(selector).forEach(part -> addItems(part, items));
    }
  }

  private static void addItems(Detection part, List<Detection.Item> items) {
    switch (part) {
      case Detection.AllOf all -> all.parts().forEach(each -> addItems(each, items));
      case Detection.AnyOf any -> any.parts().forEach(each -> addItems(each, items));
      case Detection.Item item -> {
        if (isAsked(item)) {
          items.add(item);
        }
      }
    }
  }
}
