package assay.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Small rules and small events of texts that are hard to quote, the same for the same seed. */
final class RandomRules {

  private static final List<String> FIELDS =
      List.of("a", "b_2", "c d", "e.f", "Group", "x-y", "q'\"", "back\\slash", "tick`");

  private static final List<String> PIECES =
      List.of(
          "'", "\"", "\\", "\\\\", "\n", "%", "_", "[", "]", "a", "A", "b", "B", "Ä", "ä", "é", "Ω",
          "ω", "🙂", "-", "/", "--", ";", "`", "$(", "|", "{", "}", " ", "\t", "#", "/*", "*/",
          "AND", "or", "NOT", ":", "<", ">", "~", "^", "(", ")", "&", "!", "+", "=", ",", ".", "0",
          "9", "10", "$", "{{", "E'", "\\'", "\\\"", "||", "\\n", "x");

  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "9", "10", "1.5", "4688", "-2.25", "123456789012");

  private static final List<String> ADDRESSES =
      List.of(
          "10.1.2.3", "10.255.0.1", "192.168.1.77", "11.0.0.1", "fe80::1", "2001:db8::5", "::1");

  private static final List<String> NETWORKS =
      List.of(
          "10.0.0.0/8", "192.168.0.0/22", "10.1.2.3/32", "fe80::/10", "2001:db8::/32", "::1/128");

  private static final List<String> REGEXES =
      List.of(
          "^a",
          "b$",
          "[ab]\\\\",
          "a.b",
          "(?i)a|x",
          "^[^a-c]+$",
          "\\d+",
          "\\w{2,}",
          "a{2}|\\s",
          "^$",
          "['\"]",
          "\\$\\(",
          "x?",
          "(a|b)*\\.",
          "[Ää]",
          "\\[",
          "a\\nb",
          "--",
          "%|_",
          "/",
          "^(10|9)\\.",
          "(?:ab)+?",
          "\\|",
          "#",
          "~",
          "&",
          "<",
          "@");

  private final Random random;

  RandomRules(long seed) {
    this.random = new Random(seed);
  }

  List<TreeEvent> events(int count) {
    var events = new ArrayList<TreeEvent>();
    for (int i = 0; i < count; i++) {
      var fields = new LinkedHashMap<String, EventValue>();
      for (String field : FIELDS) {
        if (random.nextInt(4) > 0) {
          fields.put(field, value());
        }
      }
      events.add(new TreeEvent(new EventValue.Structure(fields)));
    }
    return events;
  }

  /** The same, none with a newline at its end: in Lucene {@code $} is behind that alone. */
  static List<TreeEvent> unended(List<TreeEvent> events) {
    var unended = new ArrayList<TreeEvent>();
    for (TreeEvent event : events) {
      var fields = new LinkedHashMap<String, EventValue>();
      event.root().fields().forEach((name, value) -> fields.put(name, unended(value)));
      unended.add(new TreeEvent(new EventValue.Structure(fields)));
    }
    return unended;
  }

  private static EventValue unended(EventValue value) {
    return value instanceof EventValue.Text(String text) && text.endsWith("\n")
        ? new EventValue.Text(text + ".")
        : value;
  }

  private EventValue value() {
    return switch (random.nextInt(10)) {
      case 0 -> {
        String number = any(NUMBERS);
        yield new EventValue.Num(new BigDecimal(number), number);
      }
      case 1 -> new EventValue.Text(any(NUMBERS));
      case 2 -> new EventValue.Text(any(ADDRESSES));
      case 3 -> new EventValue.Text("");
      case 4 -> new EventValue.Bool(random.nextBoolean());
      default -> new EventValue.Text(noNumber(text()));
    };
  }

  /** Blanks beside a number are read in one way by SQLite and in another by all others. */
  private static String noNumber(String text) {
    return text.strip().matches("[-+]?[.]?[0-9].*") ? "n" + text : text;
  }

  /** Up to three pieces. */
  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(any(PIECES));
    }
    return text.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  List<Case> rules(int count) {
    var rules = new ArrayList<Case>();
    for (int i = 0; i < count; i++) {
      String rule = rule();
      rules.add(Case.of("rule " + i + "\n" + rule, rule.getBytes(UTF_8)));
    }
    return rules;
  }

  private String rule() {
    var text = new StringBuilder("title: t\nlogsource:\n  product: p\ndetection:\n");
    var condition = new StringBuilder();
    int selections = 1 + random.nextInt(3);
    for (int i = 0; i < selections; i++) {
      text.append("  s").append(i).append(":\n");
      for (int j = random.nextInt(2); j >= 0; j--) {
        text.append("    ").append(item(j)).append('\n');
      }
      condition
          .append(i == 0 ? "" : random.nextBoolean() ? " and " : " or ")
          .append(random.nextInt(3) == 0 ? "not " : "")
          .append("s")
          .append(i);
    }
    return text
        + "  condition: "
        + (random.nextInt(4) == 0 ? "not (" + condition + ")" : condition);
  }

  private String item(int number) {
    String field = FIELDS.get((random.nextInt(FIELDS.size() / 2) * 2 + number) % FIELDS.size());
    return switch (random.nextInt(14)) {
      case 0 -> key(field + "|contains") + values();
      case 1 -> key(field + "|startswith") + values();
      case 2 -> key(field + "|endswith") + values();
      case 3 -> key(field + "|cased") + quoted(pattern());
      case 4 -> key(field + "|contains|cased") + quoted(pattern());
      case 5 -> key(field + "|re") + quoted(any(REGEXES));
      case 6 -> key(field + "|re|i") + quoted(any(REGEXES));
      case 7 -> key(field + "|" + any(List.of("lt", "lte", "gt", "gte"))) + any(NUMBERS);
      case 8 -> key(field + "|exists") + random.nextBoolean();
      case 9 -> key(field + "|fieldref") + quoted(any(FIELDS));
      case 10 -> key(field + "|cidr") + quoted(any(NETWORKS));
      case 11 -> key(field) + any(List.of("null", "true", "''", any(NUMBERS), any(NUMBERS)));
      default -> key(field) + values();
    };
  }

  private static String key(String text) {
    return quoted(text) + ": ";
  }

  private String values() {
    var list = new StringJoiner(", ", "[", "]");
    for (int i = random.nextInt(3); i >= 0; i--) {
      list.add(quoted(pattern()));
    }
    return list.toString();
  }

  /** A text with wildcards, some of them escaped. */
  private String pattern() {
    return switch (random.nextInt(6)) {
      case 0 -> text() + "*";
      case 1 -> "*" + text() + "*" + text();
      case 2 -> "?" + text();
      case 3 -> text() + "\\" + any(List.of("*", "?", "\\")) + text();
      default -> text();
    };
  }

  /** {@code text} as a YAML scalar in double quotes. */
  static String quoted(String text) {
    var out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
              out.append(plain ? Character.toString(c) : "\\U%08x".formatted(c));
            });
    return out.append('"').toString();
  }
}
