package assay.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Filters that pick, change and order the items of a list. */
final class ListFilters {

  static final Set<String> NAMES =
      Set.of("map", "select", "reject", "selectattr", "rejectattr", "sort", "unique", "reverse");

  private ListFilters() {}

  static Data apply(String name, Data of, Values values, int at) {
    List<Data> items = values.evaluator().items(of, at);
    return new Data.Items(
        switch (name) {
          case "map" -> mapped(items, values, at);
          case "select" -> selected(items, values, 0, true, at);
          case "reject" -> selected(items, values, 0, false, at);
          case "selectattr" -> selected(items, values, 1, true, at);
          case "rejectattr" -> selected(items, values, 1, false, at);
          case "sort" -> sorted(items, values, at);
          case "unique" -> unique(items);
          case "reverse" -> reversed(items);
          default -> items;
        });
  }

  /** The part of {@code item} that {@code path}, names joined by dots, leads to. */
  static Data attribute(Data item, Data path, int at) {
    Data part = item;
    for (String name : path.print().split("\\.", -1)) {
      part = Evaluator.part(part, name, at);
    }
    return part;
  }

  private static List<Data> mapped(List<Data> items, Values values, int at) {
    Optional<Data> path = values.find(-1, "attribute");
    var out = new ArrayList<Data>(items.size());
    for (Data item : items) {
      values.evaluator().step(at);
      if (path.isPresent()) {
        Data part = attribute(item, path.get(), at);
        out.add(part instanceof Data.Missing ? values.find(-1, "default").orElse(part) : part);
      } else {
        String filter = Filters.known(values.get(0, "filter", at).print(), at);
        out.add(Filters.apply(filter, item, rest(values), at));
      }
    }
    return out;
  }

  /** The arguments behind the first, which names a filter. */
  private static Values rest(Values values) {
    List<Expression> arguments =
        values.rest(1).stream().<Expression>map(each -> new Expression.Value(each, 0)).toList();
    return new Values(new Expression.Arguments(arguments, java.util.Map.of()), values.evaluator());
  }

  /**
   * @param from where the name of the test stands among the arguments; before it, the attribute
   */
  private static List<Data> selected(
      List<Data> items, Values values, int from, boolean keep, int at) {
    var out = new ArrayList<Data>();
    for (Data item : items) {
      values.evaluator().step(at);
      Data tested = from == 1 ? attribute(item, values.get(0, "attribute", at), at) : item;
      boolean holds =
          values.count() > from
              ? Tests.holds(
                  Tests.known(values.get(from, "test", at).print(), at),
                  tested,
                  values.rest(from + 1),
                  at)
              : tested.isTrue();
      if (holds == keep) {
        out.add(item);
      }
    }
    return out;
  }

  private static List<Data> sorted(List<Data> items, Values values, int at) {
    Optional<Data> path = values.find(2, "attribute");
    boolean cased = values.find(1, "case_sensitive").map(Data::isTrue).orElse(false);
    boolean reverse = values.find(0, "reverse").map(Data::isTrue).orElse(false);
    Comparator<Data> order =
        (one, other) ->
            Arithmetic.compare(key(one, path, cased, at), key(other, path, cased, at), at);
    var out = new ArrayList<>(items);
    out.sort(reverse ? order.reversed() : order);
    return out;
  }

  private static Data key(Data item, Optional<Data> path, boolean cased, int at) {
    Data key = path.map(each -> attribute(item, each, at)).orElse(item);
    return !cased && key instanceof Data.Text text
        ? Data.of(text.text().toLowerCase(Locale.ROOT))
        : key;
  }

  private static List<Data> unique(List<Data> items) {
    var seen = new java.util.HashSet<Data>();
    return items.stream()
        .filter(
            item ->
                seen.add(
                    item instanceof Data.Text text
                        ? Data.of(text.text().toLowerCase(Locale.ROOT))
                        : item))
        .toList();
  }

  private static List<Data> reversed(List<Data> items) {
    var out = new ArrayList<>(items);
    Collections.reverse(out);
    return out;
  }
}
