package assay.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expressions come to. */
final class Evaluator {

  private static final int MOST_STEPS = 200_000;
  private static final int MOST_ITEMS = 100_000;

  private Map<String, Data> names;
  private int steps;

  Evaluator(Map<String, Data> names) {
    this.names = Renderer.copy(names);
  }

  void set(String name, Data value) {
    names.put(name, value);
  }

  Map<String, Data> names() {
    return Renderer.copy(names);
  }

  void restore(Map<String, Data> before) {
    names = Renderer.copy(before);
  }

  /** Counts one step of work. */
  void step(int at) {
    if (++steps > MOST_STEPS) {
      throw new TemplateStop(at, "the template takes more than 200,000 steps", "repeat less");
    }
  }

  /** The value of {@code expression}; a large one counts as many steps, since it was copied. */
  Data value(Expression expression) {
    step(expression.at());
    Data value = reckon(expression);
    if (!(expression instanceof Expression.Name || expression instanceof Expression.Value)) {
      steps +=
          switch (value) {
            case Data.Text text -> text.text().length() / 256;
            case Data.Items list -> list.items().size() / 2;
            case Data.Table table -> table.entries().size() / 2;
            case Data other -> 0;
          };
      step(expression.at());
    }
    return value;
  }

  private Data reckon(Expression expression) {
    return switch (expression) {
      case Expression.Value value -> value.data();
      case Expression.Name name -> names.getOrDefault(name.name(), new Data.Missing(name.name()));
      case Expression.ListOf list -> new Data.Items(values(list.items()));
      case Expression.TableOf table -> table(table);
      case Expression.Part part -> part(value(part.of()), part.name(), part.at());
      case Expression.Index index -> index(value(index.of()), value(index.index()), index.at());
      case Expression.Slice slice -> slice(slice);
      case Expression.Not not -> Data.of(!value(not.of()).isTrue());
      case Expression.Negative negative -> Arithmetic.negative(value(negative.of()), negative.at());
      case Expression.Binary binary -> binary(binary);
      case Expression.Choice choice -> choice(choice);
      case Expression.Filter filter ->
          Filters.apply(
              filter.name(), value(filter.of()), new Values(filter.arguments(), this), filter.at());
      case Expression.Test test ->
          Data.of(
              test.negated()
                  != Tests.holds(
                      test.name(), value(test.of()), values(test.arguments()), test.at()));
      case Expression.Call call ->
          Methods.call(
              value(call.of()), call.method(), new Values(call.arguments(), this), call.at());
      case Expression.Range range -> range(values(range.arguments()), range.at());
    };
  }

  List<Data> values(List<Expression> expressions) {
    var values = new ArrayList<Data>(expressions.size());
    expressions.forEach(each -> values.add(value(each)));
    return values;
  }

  private Data table(Expression.TableOf table) {
    var entries = new LinkedHashMap<String, Data>();
    for (int i = 0; i < table.keys().size(); i++) {
      entries.put(value(table.keys().get(i)).print(), value(table.values().get(i)));
    }
    return new Data.Table(entries);
  }

  private Data choice(Expression.Choice choice) {
    if (value(choice.condition()).isTrue()) {
      return value(choice.then());
    }
    return choice.otherwise().map(this::value).orElseGet(() -> new Data.Missing("else"));
  }

  private Data binary(Expression.Binary binary) {
    Data left = value(binary.left());
    return switch (binary.operator()) {
      case "and" -> left.isTrue() ? value(binary.right()) : left;
      case "or" -> left.isTrue() ? left : value(binary.right());
      default -> Arithmetic.apply(binary.operator(), left, value(binary.right()), binary.at());
    };
  }

  /** A part by name; what has none gives {@link Data.Missing}, and of that there are no parts. */
  static Data part(Data of, String name, int at) {
    Data found =
        switch (of) {
          case Data.Table table -> table.entries().get(name);
          case Data.Thing thing -> thing.parts().get(name);
          case Data.Missing missing ->
              throw new TemplateStop(
                  at,
                  "`%s` is not defined, so it has no `%s`".formatted(missing.name(), name),
                  "test it before with `is defined`");
          case Data.Items list -> null;
          case Data.Text text -> null;
          case Data.None none -> null;
          case Data.Bool bool -> null;
          case Data.Int number -> null;
          case Data.Real number -> null;
        };
    return Optional.ofNullable(found).orElseGet(() -> new Data.Missing(name));
  }

  private Data index(Data of, Data index, int at) {
    if (!(index instanceof Data.Int number)) {
      return part(of, index.print(), at);
    }
    if (of instanceof Data.Items list) {
      return at(list.items(), number.value());
    }
    if (of instanceof Data.Text text) {
      return at(Methods.characters(text.text()), number.value());
    }
    return part(of, index.print(), at);
  }

  private static Data at(List<Data> items, BigInteger index) {
    BigInteger size = BigInteger.valueOf(items.size());
    BigInteger place = index.signum() < 0 ? index.add(size) : index;
    return place.signum() >= 0 && place.compareTo(size) < 0
        ? items.get(place.intValue())
        : new Data.Missing(index.toString());
  }

  private Data slice(Expression.Slice slice) {
    Data of = value(slice.of());
    List<Data> items =
        of instanceof Data.Text text ? Methods.characters(text.text()) : items(of, slice.at());
    int from = slice.from().map(this::value).map(v -> bound(v, items.size(), slice)).orElse(0);
    int to =
        slice.to().map(this::value).map(v -> bound(v, items.size(), slice)).orElse(items.size());
    List<Data> part = from < to ? items.subList(from, to) : List.of();
    if (of instanceof Data.Text) {
      var text = new StringBuilder();
      part.forEach(each -> text.append(each.print()));
      return Data.of(text.toString());
    }
    return new Data.Items(part);
  }

  private static int bound(Data value, int size, Expression.Slice slice) {
    if (!(value instanceof Data.Int number)) {
      throw new TemplateStop(slice.at(), "a slice needs whole numbers", "write `[1:3]`");
    }
    BigInteger place =
        number.value().signum() < 0 ? number.value().add(BigInteger.valueOf(size)) : number.value();
    return place.max(BigInteger.ZERO).min(BigInteger.valueOf(size)).intValue();
  }

  /** What a loop goes over: the items of a list, the keys of a map, the characters of a text. */
  List<Data> items(Data data, int at) {
    return switch (data) {
      case Data.Items list -> list.items();
      case Data.Table table -> table.entries().keySet().stream().map(Data::of).toList();
      case Data.Text text -> Methods.characters(text.text());
      case Data.Missing missing -> List.of();
      case Data.None none -> throw notAList(at);
      case Data.Bool bool -> throw notAList(at);
      case Data.Int number -> throw notAList(at);
      case Data.Real number -> throw notAList(at);
      case Data.Thing thing -> throw notAList(at);
    };
  }

  private static TemplateStop notAList(int at) {
    return new TemplateStop(at, "this is no list", "give a list, a map or a text");
  }

  private static Data range(List<Data> arguments, int at) {
    var bounds = new ArrayList<BigInteger>();
    for (Data argument : arguments) {
      if (argument instanceof Data.Int number) {
        bounds.add(number.value());
      }
    }
    if (bounds.size() != arguments.size() || bounds.isEmpty() || bounds.size() > 2) {
      throw new TemplateStop(at, "`range` needs one or two whole numbers", "write `range(1, 4)`");
    }
    BigInteger from = bounds.size() == 1 ? BigInteger.ZERO : bounds.getFirst();
    BigInteger count = bounds.getLast().subtract(from).max(BigInteger.ZERO);
    if (count.compareTo(BigInteger.valueOf(MOST_ITEMS)) > 0) {
      throw new TemplateStop(at, "`range` gives more than 100,000 numbers", "repeat less");
    }
    var numbers = new ArrayList<Data>();
    for (int i = 0; i < count.intValue(); i++) {
      numbers.add(new Data.Int(from.add(BigInteger.valueOf(i))));
    }
    return new Data.Items(numbers);
  }
}
