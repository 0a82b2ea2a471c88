package assay.template;

import assay.source.Nearest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a template may make of a value after {@code |}. */
final class Filters {

  private static final int LONGEST = 1 << 20;

  /** The names, the ones that make or keep texts fit for HTML among them. */
  private static final Set<String> SAFE = Set.of("safe", "e", "escape", "tojson");

  private static final Set<String> NAMES = names();

  private Filters() {}

  private static Set<String> names() {
    var names = new TreeSet<String>(SAFE);
    names.addAll(
        Set.of(
            "lower",
            "upper",
            "title",
            "capitalize",
            "trim",
            "replace",
            "join",
            "length",
            "count",
            "default",
            "d",
            "first",
            "last",
            "list",
            "indent",
            "string",
            "int",
            "float",
            "abs",
            "items",
            "dictsort"));
    names.addAll(ListFilters.NAMES);
    return names;
  }

  static String known(String name, int at) {
    if (!NAMES.contains(name)) {
      throw new TemplateStop(
          at, "there is no filter `%s`".formatted(name), Nearest.help(name, NAMES));
    }
    return name;
  }

  static boolean isSafe(String name) {
    return SAFE.contains(name);
  }

  static Data apply(String name, Data of, Values values, int at) {
    if (ListFilters.NAMES.contains(name)) {
      return ListFilters.apply(name, of, values, at);
    }
    return switch (name) {
      case "lower" -> Data.of(of.print().toLowerCase(Locale.ROOT));
      case "upper" -> Data.of(of.print().toUpperCase(Locale.ROOT));
      case "title" -> Data.of(title(of.print()));
      case "capitalize" -> Data.of(capitalized(of.print()));
      case "trim" -> Data.of(of.print().strip());
      case "replace" ->
          Data.of(
              replaced(
                  of.print(),
                  values.get(0, "old", at).print(),
                  values.get(1, "new", at).print(),
                  at));
      case "join" -> joined(of, values, at);
      case "length", "count" -> Data.of(values.evaluator().items(of, at).size());
      case "default", "d" -> otherwise(of, values);
      case "first" -> end(values.evaluator().items(of, at), true);
      case "last" -> end(values.evaluator().items(of, at), false);
      case "list" -> new Data.Items(values.evaluator().items(of, at));
      case "tojson" -> Data.of(json(of, values, at));
      case "indent" -> Data.of(indented(of.print(), values, at));
      case "escape", "e" -> Data.of(escape(of.print()));
      case "safe", "string" -> Data.of(of.print());
      case "int" -> whole(of, values);
      case "float" -> real(of, values);
      case "abs" -> Arithmetic.real(of) < 0 ? Arithmetic.negative(of, at) : of;
      case "items", "dictsort" -> pairs(of, name.equals("dictsort"), at);
      default -> throw new TemplateStop(at, "there is no filter `%s`".formatted(name), "mend it");
    };
  }

  private static Data joined(Data of, Values values, int at) {
    String by = values.text(0, "d", "");
    var parts = new ArrayList<String>();
    for (Data item : values.evaluator().items(of, at)) {
      Data part =
          values
              .find(1, "attribute")
              .map(attribute -> ListFilters.attribute(item, attribute, at))
              .orElse(item);
      parts.add(part.print());
    }
    return Data.of(String.join(by, parts));
  }

  private static Data otherwise(Data of, Values values) {
    boolean alsoFalse = values.find(1, "boolean").map(Data::isTrue).orElse(false);
    boolean missing = of instanceof Data.Missing || (alsoFalse && !of.isTrue());
    return missing ? values.find(0, "default_value").orElse(Data.of("")) : of;
  }

  private static Data end(List<Data> items, boolean first) {
    if (items.isEmpty()) {
      return new Data.Missing("item");
    }
    return first ? items.getFirst() : items.getLast();
  }

  /** As Jinja has it: keys in order, and fit to stand in HTML. */
  private static String json(Data of, Values values, int at) {
    String json = JsonText.indented(sorted(of), values.number(0, "indent", -1, at));
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("'", "\\u0027");
  }

  private static Data sorted(Data of) {
    return switch (of) {
      case Data.Table table -> {
        var entries = new TreeMap<String, Data>();
        table.entries().forEach((key, value) -> entries.put(key, sorted(value)));
        yield new Data.Table(entries);
      }
      case Data.Items list -> new Data.Items(list.items().stream().map(Filters::sorted).toList());
      case Data other -> other;
    };
  }

  private static String indented(String text, Values values, int at) {
    int width = values.number(0, "width", 4, at);
    boolean first = values.find(1, "first").map(Data::isTrue).orElse(false);
    boolean blank = values.find(2, "blank").map(Data::isTrue).orElse(false);
    String before = " ".repeat(Math.max(0, Math.min(width, 1_000)));
    var out = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(i == 0 ? "" : "\n");
      boolean indents = i == 0 ? first : blank || !lines[i].isEmpty();
      out.append(indents ? before : "").append(lines[i]);
      if (out.length() > LONGEST) {
        throw new TemplateStop(at, "the value becomes too large", "make less of it");
      }
    }
    return out.toString();
  }

  private static Data whole(Data of, Values values) {
    if (of instanceof Data.Real number && !Double.isNaN(number.value())) {
      return Double.isInfinite(number.value())
          ? Data.of(0)
          : new Data.Int(BigDecimal.valueOf(number.value()).toBigInteger());
    }
    String text = of.print().strip();
    boolean digits = text.length() <= 100 && isWhole(text);
    return digits
        ? new Data.Int(new BigInteger(text))
        : of instanceof Data.Bool bool && bool.value()
            ? Data.of(1)
            : values.find(0, "default").orElse(Data.of(0));
  }

  static boolean isWhole(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Data real(Data of, Values values) {
    try {
      return new Data.Real(Double.parseDouble(of.print().strip()));
    } catch (NumberFormatException e) {
      return values.find(0, "default").orElse(new Data.Real(0));
    }
  }

  private static Data pairs(Data of, boolean inOrder, int at) {
    if (of instanceof Data.Table table) {
      return Methods.pairs(inOrder ? new Data.Table(new TreeMap<>(table.entries())) : table);
    }
    throw new TemplateStop(at, "this is no map", "give a map");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&#34;");
  }

  static String replaced(String text, String old, String fresh, int at) {
    if (!old.isEmpty() && fresh.length() > old.length()) {
      long more = (long) (text.length() / old.length()) * (fresh.length() - old.length());
      if (text.length() + more > 8L * LONGEST) {
        throw new TemplateStop(at, "the value becomes too large", "replace less");
      }
    }
    return old.isEmpty() && text.length() * (long) fresh.length() > LONGEST
        ? text
        : text.replace(old, fresh);
  }

  static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  static String title(String text) {
    var out = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetter(c) || (inWord && c == '\'');
    }
    return out.toString();
  }
}
