package assay.pipeline;

import assay.rule.Detection.Item;
import assay.rule.LogSource;
import assay.rule.Pattern;
import assay.rule.Rule;
import assay.rule.Value;
import assay.rule.Written;
import assay.template.Data;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether the conditions of steps hold. */
final class Holding {

  private final WorkRule work;
  private final Scope scope;

  /** The rules that a correlation refers to. */
  private final List<Rule> referenced;

  private final boolean compatible;

  Holding(WorkRule work, Scope scope, List<Rule> referenced, boolean compatible) {
    this.work = work;
    this.scope = scope;
    this.referenced = referenced;
    this.compatible = compatible;
  }

  /** Without conditions they hold, whatever else is said. */
  boolean ofRule(Conditions<RuleCondition> conditions) {
    return conditions.absent() || conditions.hold(this::rule);
  }

  private boolean rule(RuleCondition condition) {
    return switch (condition) {
      case RuleCondition.LogSourceIs is -> logSource(is);
      case RuleCondition.HasField has ->
          work.items().stream().anyMatch(leaf -> isAbout(leaf.item(), has.field()));
      case RuleCondition.HasItem has ->
          work.items().stream()
              .anyMatch(
                  leaf ->
                      isAbout(leaf.item(), has.field())
                          && leaf.item().values().stream()
                              .anyMatch(value -> ValueData.same(value, has.value())));
      case RuleCondition.Applied applied -> work.applied.contains(applied.id());
      case RuleCondition.StateIs is -> state(is.key(), is.order(), is.value());
      case RuleCondition.IsDetection is -> work.isDetection();
      case RuleCondition.IsCorrelation is -> work.correlation.isPresent();
      case RuleCondition.AttributeIs is -> attribute(is);
      case RuleCondition.IsCompatible is -> compatible;
      case RuleCondition.HasTag has -> work.original.metadata().tags().texts().contains(has.tag());
    };
  }

  private static boolean isAbout(Item item, String field) {
    return item.field().filter(written -> written.text().equals(field)).isPresent();
  }

  private boolean logSource(RuleCondition.LogSourceIs is) {
    if (work.logSource.isPresent()) {
      return matches(is, work.logSource.get());
    }
    return referenced.stream()
        .anyMatch(
            rule ->
                rule instanceof Rule.DetectionRule detection && matches(is, detection.logSource()));
  }

  private static boolean matches(RuleCondition.LogSourceIs is, LogSource logSource) {
    return says(logSource.category(), is.category())
        && says(logSource.product(), is.product())
        && says(logSource.service(), is.service());
  }

  private static boolean says(Optional<Written> written, Optional<String> wanted) {
    return wanted.isEmpty() || (written.isPresent() && written.get().text().equals(wanted.get()));
  }

  private boolean state(String key, Order order, Data value) {
    Data state = scope.state.get(key);
    return state != null && order.holds(state, value);
  }

  private boolean attribute(RuleCondition.AttributeIs is) {
    Optional<Data> has = RuleAttributes.find(work.original, work.attributes, is.attribute());
    if (is.attribute().equals("fields")) {
      has = Optional.of(Data.texts(work.fields.texts()));
    }
    if (has.isEmpty()) {
      return false;
    }
    List<String> words =
        is.attribute().equals("level")
            ? RuleAttributes.LEVELS
            : is.attribute().equals("status") ? RuleAttributes.STATUSES : List.of();
    return words.isEmpty()
        ? is.order().holds(has.get(), is.value())
        : is.order().holds(rank(words, has.get()), rank(words, is.value()));
  }

  private static Data rank(List<String> words, Data word) {
    int rank = words.indexOf(word.print().toLowerCase(java.util.Locale.ROOT));
    return rank < 0 ? Data.none() : Data.of(rank);
  }

  /**
   * What a step says of items and of names, asked of an item: its field, or fields it refers to.
   */
  boolean ofItem(Step step, Part.Leaf leaf) {
    return step.items().hold(condition -> item(condition, leaf))
        && step.names().hold(condition -> nameIn(condition, leaf));
  }

  private boolean item(ItemCondition condition, Part.Leaf leaf) {
    return switch (condition) {
      case ItemCondition.TextMatches matches ->
          values(
              leaf,
              matches.all(),
              value ->
                  (value instanceof Value.Text text
                          && matches.regex().atStart(PlainText.of(text.pattern())).isPresent())
                      != matches.negated());
      case ItemCondition.ValueIs is ->
          values(leaf, is.all(), value -> ValueData.same(value, is.value()));
      case ItemCondition.HasWildcard has ->
          values(
              leaf,
              has.all(),
              value -> value instanceof Value.Text text && hasWildcard(text.pattern()));
      case ItemCondition.IsNull is -> values(leaf, is.all(), value -> value instanceof Value.Null);
      case ItemCondition.Applied applied -> leaf.applied().contains(applied.id());
      case ItemCondition.StateIs is -> state(is.key(), is.order(), is.value());
    };
  }

  private static boolean hasWildcard(Pattern pattern) {
    return pattern.hasWildcard();
  }

  private static boolean values(Part.Leaf leaf, boolean all, Predicate<Value> holds) {
    List<Value> values = leaf.item().values();
    return all ? values.stream().allMatch(holds) : values.stream().anyMatch(holds);
  }

  private boolean nameIn(NameCondition condition, Part.Leaf leaf) {
    if (condition instanceof NameCondition.Applied applied) {
      return leaf.applied().contains(applied.id());
    }
    if (name(condition, leaf.item().field().map(Written::text))) {
      return true;
    }
    for (Value value : leaf.item().values()) {
      if (value instanceof Value.FieldRef reference
          && name(condition, Optional.of(reference.field()))) {
        return true;
      }
    }
    return false;
  }

  /** What a step says of names, asked of one; keywords have none. */
  boolean ofName(Step step, Optional<String> name) {
    if (step.names().absent()) {
      return step.names().hold(condition -> true);
    }
    return step.names().hold(condition -> name(condition, name));
  }

  private boolean name(NameCondition condition, Optional<String> name) {
    return switch (condition) {
      case NameCondition.Named named ->
          named.among() == name.filter(named.names()::contains).isPresent();
      case NameCondition.Matches matches ->
          matches.among()
              == name.filter(
                      text ->
                          matches.expressions().stream()
                              .anyMatch(regex -> regex.atStart(text).isPresent()))
                  .isPresent();
      case NameCondition.Applied applied ->
          name.filter(text -> scope.wasApplied(text, applied.id())).isPresent();
      case NameCondition.StateIs is -> state(is.key(), is.order(), is.value());
    };
  }
}
