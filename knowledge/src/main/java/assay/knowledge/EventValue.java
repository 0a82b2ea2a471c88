package assay.knowledge;

import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.Locale;

/** What a rule asks an event id, a record type, a channel or a provider to be. */
final class EventValue {

  private EventValue() {}

  /** Whether an event whose {@code field} is {@code is} can be what the item asks for. */
  static boolean allows(Detection.Item item, String is) {
    if (item.values().isEmpty() || item.has(Modifier.NEQ) || item.has(Modifier.EXPAND)) {
      return true;
    }
    return item.has(Modifier.ALL)
        ? item.values().stream().allMatch(value -> allows(item, value, is))
        : item.values().stream().anyMatch(value -> allows(item, value, is));
  }

  private static boolean allows(Detection.Item item, Value value, String is) {
    return switch (value) {
      case Value.Num number -> compares(item, number.number(), is);
      case Value.Text text -> matches(item, text.pattern(), is);
      case Value.Regex regex -> true;
      case Value.Bool bool -> true;
      case Value.Null none -> false;
    };
  }

  private static boolean compares(Detection.Item item, BigDecimal number, String is) {
    boolean greater = item.has(Modifier.GT) || item.has(Modifier.GTE);
    boolean less = item.has(Modifier.LT) || item.has(Modifier.LTE);
    if (greater || less) {
      int order = isNumber(is) ? new BigDecimal(is).compareTo(number) : 0;
      boolean equal = order == 0 && (item.has(Modifier.GTE) || item.has(Modifier.LTE));
      return equal || (greater ? order > 0 : order < 0);
    }
    return matches(item, Pattern.parse(number.toPlainString()), is);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Wildcards and modifiers of text; a text in capitals or not is the same. */
  private static boolean matches(Detection.Item item, Pattern pattern, String is) {
    String text = is.toLowerCase(Locale.ROOT);
    var open = new StringBuilder();
    boolean contains = item.has(Modifier.CONTAINS);
    open.append(contains || item.has(Modifier.ENDSWITH) ? "*" : "");
    open.append(pattern.written().toLowerCase(Locale.ROOT));
    open.append(contains || item.has(Modifier.STARTSWITH) ? "*" : "");
    return matches(Pattern.parse(open.toString()), text);
  }

  private static boolean matches(Pattern pattern, String text) {
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (Pattern.Part part : pattern.parts()) {
      reached =
          switch (part) {
            case Pattern.Literal literal -> afterLiteral(reached, literal.text(), text);
            case Pattern.Wildcard wildcard -> afterWildcard(reached, wildcard);
          };
    }
    return reached[text.length()];
  }

  private static boolean[] afterLiteral(boolean[] before, String literal, String text) {
    boolean[] after = new boolean[before.length];
    for (int i = 0; i + literal.length() < before.length; i++) {
      after[i + literal.length()] = before[i] && text.startsWith(literal, i);
    }
    return after;
  }

  private static boolean[] afterWildcard(boolean[] before, Pattern.Wildcard wildcard) {
    boolean[] after = new boolean[before.length];
    for (int i = 0; i < before.length; i++) {
      boolean one = i > 0 && before[i - 1];
      after[i] =
          switch (wildcard) {
            case ONE -> one;
            case ANY -> before[i] || (i > 0 && after[i - 1]);
          };
    }
    return after;
  }
}
