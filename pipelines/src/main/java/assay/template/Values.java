package assay.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the arguments of a filter or a method come to. */
final class Values {

  private final List<Data> positional;
  private final Map<String, Data> named = new HashMap<>();
  private final Evaluator evaluator;

  Values(Expression.Arguments arguments, Evaluator evaluator) {
    this.positional = evaluator.values(arguments.positional());
    this.evaluator = evaluator;
    arguments.named().forEach((name, value) -> named.put(name, evaluator.value(value)));
  }

  int count() {
    return positional.size();
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** The argument at {@code index}, or the one called {@code name}. */
  Optional<Data> find(int index, String name) {
    return index >= 0 && index < positional.size()
        ? Optional.of(positional.get(index))
        : Optional.ofNullable(named.get(name));
  }

  Data get(int index, String name, int at) {
    return find(index, name)
        .orElseThrow(
            () ->
                new TemplateStop(
                    at, "the argument `%s` is missing".formatted(name), "write it in brackets"));
  }

  String text(int index, String name, String otherwise) {
    return find(index, name).map(Data::print).orElse(otherwise);
  }

  int number(int index, String name, int otherwise, int at) {
    Optional<Data> value = find(index, name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get() instanceof Data.Int number && number.value().bitLength() < 16) {
      return number.value().intValue();
    }
    throw new TemplateStop(
        at, "`%s` must be a whole number below 32,768".formatted(name), "write one");
  }

  List<Data> rest(int from) {
    return from < positional.size() ? positional.subList(from, positional.size()) : List.of();
  }
}
