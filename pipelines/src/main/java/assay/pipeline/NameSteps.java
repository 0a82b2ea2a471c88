package assay.pipeline;

import assay.rule.Alias;
import assay.rule.CorrelationCondition;
import assay.rule.Detection.Item;
import assay.rule.Modifier;
import assay.rule.Rule.CorrelationRule;
import assay.rule.Value;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives fields other names: those of items, of values, of the output, of correlations. */
final class NameSteps {

  private final Step step;
  private final Transformation.OfNames names;
  private final WorkRule work;
  private final Scope scope;
  private final Holding holding;

  NameSteps(Step step, Transformation.OfNames names, WorkRule work, Scope scope, Holding holding) {
    this.step = step;
    this.names = names;
    this.work = work;
    this.scope = scope;
    this.holding = holding;
  }

  void run() {
    work.fields = mapped(work.fields, Set.of());
    work.correlation.ifPresent(rule -> work.correlation = Optional.of(correlation(rule)));
    work.detections.replaceAll((name, part) -> change(part));
  }

  /** What becomes of {@code name}; empty if nothing is said of it. */
  private Optional<List<String>> fresh(String name) {
    return switch (names) {
      case Transformation.MapNames map -> Optional.ofNullable(map.names().get(name));
      case Transformation.MapPrefixes map ->
          map.prefixes().entrySet().stream()
              .filter(entry -> name.startsWith(entry.getKey()))
              .findFirst()
              .map(
                  entry ->
                      entry.getValue().stream()
                          .map(prefix -> prefix + name.substring(entry.getKey().length()))
                          .toList());
      case Transformation.RewriteNames rewrite ->
          Optional.of(rewrite.names().getOrDefault(name, List.of(rewrite.function().apply(name))));
      case Transformation.AddPrefix add -> Optional.of(List.of(add.prefix() + name));
      case Transformation.AddSuffix add -> Optional.of(List.of(name + add.suffix()));
    };
  }

  /** The names that keywords get; empty if they stay keywords. */
  private Optional<List<String>> forKeywords() {
    return names instanceof Transformation.MapNames map && !map.keywords().isEmpty()
        ? Optional.of(map.keywords())
        : Optional.empty();
  }

  /** The names that {@code name} gets outside of an item. */
  private List<String> mapped(String name) {
    Optional<List<String>> fresh = fresh(name);
    if (fresh.isEmpty() || !holding.ofName(step, Optional.of(name))) {
      return List.of(name);
    }
    step.id().ifPresent(id -> scope.track(name, fresh.get(), id));
    return fresh.get();
  }

  private WrittenList mapped(WrittenList list, Set<String> kept) {
    var items = new ArrayList<Written>();
    for (Written item : list.items()) {
      if (kept.contains(item.text())) {
        items.add(item);
      } else {
        mapped(item.text()).forEach(name -> items.add(new Written(name, item.span())));
      }
    }
    return new WrittenList(items, list.bare() && items.size() == 1);
  }

  /** The one name that {@code field} gets; a problem if there are more. */
  private Written single(Written field) {
    List<String> fresh = mapped(field.text());
    if (fresh.size() > 1) {
      work.problems.add(RunProblems.severalNames(field.text(), fresh, field.span()));
    }
    return new Written(fresh.getFirst(), field.span());
  }

  /** Names of aliases stand for themselves; what they stand for is mapped. */
  private CorrelationRule correlation(CorrelationRule rule) {
    List<Alias> aliases = rule.aliases();
    WrittenList groupBy = rule.groupBy();
    if (!groupBy.isEmpty()) {
      aliases = aliases.stream().map(this::alias).toList();
      Set<String> kept = new HashSet<>();
      aliases.forEach(alias -> kept.add(alias.name().text()));
      groupBy = mapped(groupBy, kept);
    }
    return new CorrelationRule(
        rule.metadata(),
        rule.type(),
        rule.typeSpan(),
        rule.rules(),
        groupBy,
        rule.timeSpan(),
        aliases,
        condition(rule.condition()),
        rule.generate(),
        rule.span());
  }

  private Alias alias(Alias alias) {
    return new Alias(
        alias.name(),
        alias.fields().stream()
            .map(field -> new Alias.Field(field.rule(), single(field.field())))
            .toList());
  }

  private CorrelationCondition condition(CorrelationCondition condition) {
    return switch (condition) {
      case CorrelationCondition.Threshold threshold ->
          new CorrelationCondition.Threshold(
              threshold.bounds(),
              threshold.fields().stream().map(this::single).toList(),
              threshold.percentile(),
              threshold.span());
      case CorrelationCondition.EachRule each -> each;
      case CorrelationCondition.Extended extended -> extended;
    };
  }

  private Part change(Part part) {
    return switch (part) {
      case Part.Group group -> {
        group.parts().replaceAll(this::change);
        yield group;
      }
      case Part.Leaf leaf -> holding.ofItem(step, leaf) ? change(leaf) : leaf;
    };
  }

  private Part change(Part.Leaf leaf) {
    boolean references = changeReferences(leaf);
    Item item = leaf.item();
    Optional<String> name = item.field().map(Written::text);
    Optional<List<String>> fresh = name.isPresent() ? fresh(name.get()) : forKeywords();
    boolean changes = fresh.isPresent() && holding.ofName(step, name);
    Part result = leaf;
    if (changes) {
      result = named(leaf, fresh.get());
    }
    if (changes || references) {
      fresh.ifPresent(
          all -> {
            name.ifPresent(scope.mapped::add);
            scope.mapped.addAll(all);
          });
      Part marked = result;
      step.id().ifPresent(marked::mark);
    }
    return result;
  }

  /** Whether some value is the value of another field, whose name is looked at. */
  private boolean changeReferences(Part.Leaf leaf) {
    Item item = leaf.item();
    var values = new ArrayList<Value>(item.values().size());
    boolean found = false;
    for (Value value : item.values()) {
      if (value instanceof Value.FieldRef reference
          && holding.ofName(step, Optional.of(reference.field()))) {
        found = true;
        mapped(reference.field())
            .forEach(
                name -> values.add(new Value.FieldRef(name, reference.part(), reference.span())));
      } else {
        values.add(value);
      }
    }
    if (found) {
      leaf.become(Items.with(item, values));
    }
    return found;
  }

  /**
   * The item with another name, or one for each of several names: one of them must hold, and all of
   * them if the item says what must not be. Keywords stand anywhere within their new field.
   */
  private static Part named(Part.Leaf leaf, List<String> names) {
    Item item = leaf.item().field().isPresent() ? leaf.item() : opened(leaf.item());
    if (names.size() == 1) {
      leaf.become(Items.of(item, names.getFirst()));
      return leaf;
    }
    List<Part.Leaf> leaves =
        names.stream().map(name -> new Part.Leaf(Items.of(item, name), leaf.applied())).toList();
    return new Part.Group(leaves, item.has(Modifier.NEQ), item.span());
  }

  private static Item opened(Item item) {
    var values = new ArrayList<Value>(item.values().size());
    for (Value value : item.values()) {
      values.add(
          value instanceof Value.Text text
              ? new Value.Text(
                  text.pattern().open(true, true), text.cased(), text.octets(), text.span())
              : value);
    }
    return Items.with(item, values);
  }
}
