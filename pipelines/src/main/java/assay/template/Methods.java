package assay.template;

import assay.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The methods of texts, lists and maps that templates may call; none changes anything. */
final class Methods {

  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "lower",
              "upper",
              "title",
              "capitalize",
              "strip",
              "lstrip",
              "rstrip",
              "replace",
              "startswith",
              "endswith",
              "split",
              "splitlines",
              "join",
              "count",
              "find",
              "removeprefix",
              "removesuffix",
              "items",
              "keys",
              "values",
              "get",
              "index"));

  private Methods() {}

  static String known(String name, int at) {
    if (!NAMES.contains(name)) {
      throw new TemplateStop(
          at, "templates cannot call `%s`".formatted(name), Nearest.help(name, NAMES));
    }
    return name;
  }

  static Data call(Data of, String method, Values values, int at) {
    return switch (of) {
      case Data.Text text -> ofText(text.text(), method, values, at);
      case Data.Thing thing -> ofText(thing.text(), method, values, at);
      case Data.Table table -> ofTable(table, method, values, at);
      case Data.Items list -> ofList(list, method, values, at);
      case Data.Missing missing ->
          throw new TemplateStop(
              at,
              "`%s` is not defined".formatted(missing.name()),
              "test it before with `is defined`");
      case Data other -> throw none(method, at);
    };
  }

  private static TemplateStop none(String method, int at) {
    return new TemplateStop(
        at, "this value has no method `%s`".formatted(method), "convert it to a text before");
  }

  private static Data ofText(String text, String method, Values values, int at) {
    return switch (method) {
      case "lower" -> Data.of(text.toLowerCase(Locale.ROOT));
      case "upper" -> Data.of(text.toUpperCase(Locale.ROOT));
      case "title" -> Data.of(Filters.title(text));
      case "capitalize" -> Data.of(Filters.capitalized(text));
      case "strip" -> Data.of(stripped(text, values, true, true));
      case "lstrip" -> Data.of(stripped(text, values, true, false));
      case "rstrip" -> Data.of(stripped(text, values, false, true));
      case "replace" ->
          Data.of(
              Filters.replaced(
                  text, values.get(0, "old", at).print(), values.get(1, "new", at).print(), at));
      case "startswith" -> Data.of(text.startsWith(values.get(0, "prefix", at).print()));
      case "endswith" -> Data.of(text.endsWith(values.get(0, "suffix", at).print()));
      case "split" -> split(text, values);
      case "splitlines" -> Data.texts(text.lines().toList());
      case "join" -> joined(text, values, at);
      case "count" -> Data.of(count(text, values.get(0, "sub", at).print()));
      case "find" -> Data.of(text.indexOf(values.get(0, "sub", at).print()));
      case "removeprefix" -> {
        String prefix = values.get(0, "prefix", at).print();
        yield Data.of(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
      }
      case "removesuffix" -> {
        String suffix = values.get(0, "suffix", at).print();
        boolean ends = text.endsWith(suffix);
        yield Data.of(ends ? text.substring(0, text.length() - suffix.length()) : text);
      }
      default -> throw none(method, at);
    };
  }

  private static Data ofTable(Data.Table table, String method, Values values, int at) {
    return switch (method) {
      case "keys" -> Data.texts(List.copyOf(table.entries().keySet()));
      case "values" -> new Data.Items(List.copyOf(table.entries().values()));
      case "items" -> pairs(table);
      case "get" -> {
        Data otherwise = values.find(1, "default").orElse(Data.none());
        yield table.entries().getOrDefault(values.get(0, "key", at).print(), otherwise);
      }
      default -> throw none(method, at);
    };
  }

  static Data pairs(Data.Table table) {
    var pairs = new ArrayList<Data>();
    table.entries().forEach((k, v) -> pairs.add(new Data.Items(List.of(Data.of(k), v))));
    return new Data.Items(pairs);
  }

  private static Data ofList(Data.Items list, String method, Values values, int at) {
    return switch (method) {
      case "count" -> {
        Data counted = values.get(0, "value", at);
        yield Data.of(list.items().stream().filter(item -> Arithmetic.same(item, counted)).count());
      }
      case "index" -> {
        Data sought = values.get(0, "value", at);
        for (int i = 0; i < list.items().size(); i++) {
          if (Arithmetic.same(list.items().get(i), sought)) {
            yield Data.of(i);
          }
        }
        throw new TemplateStop(at, "the list does not have this value", "test it with `in`");
      }
      default -> throw none(method, at);
    };
  }

  private static String stripped(String text, Values values, boolean front, boolean back) {
    String taken = values.text(0, "chars", "");
    int start = 0;
    int end = text.length();
    while (front && start < end && isTaken(text.charAt(start), taken)) {
      start++;
    }
    while (back && end > start && isTaken(text.charAt(end - 1), taken)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isTaken(char c, String taken) {
    return taken.isEmpty() ? Character.isWhitespace(c) : taken.indexOf(c) >= 0;
  }

  private static Data split(String text, Values values) {
    String by = values.text(0, "sep", "");
    var parts = new ArrayList<String>();
    if (by.isEmpty()) {
      for (String word : text.strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          parts.add(word);
        }
      }
      return Data.texts(parts);
    }
    int from = 0;
    for (int i = text.indexOf(by); i >= 0; i = text.indexOf(by, from)) {
      parts.add(text.substring(from, i));
      from = i + by.length();
    }
    parts.add(text.substring(from));
    return Data.texts(parts);
  }

  private static Data joined(String by, Values values, int at) {
    List<Data> items = values.evaluator().items(values.get(0, "list", at), at);
    return Data.of(String.join(by, items.stream().map(Data::print).toList()));
  }

  private static int count(String text, String sought) {
    int count = 0;
    int step = Math.max(1, sought.length());
    for (int i = text.indexOf(sought); i >= 0 && i <= text.length() - sought.length(); ) {
      count++;
      i = i + step > text.length() ? -1 : text.indexOf(sought, i + step);
    }
    return count;
  }

  static List<Data> characters(String text) {
    return text.codePoints().mapToObj(c -> Data.of(Character.toString(c))).toList();
  }
}
