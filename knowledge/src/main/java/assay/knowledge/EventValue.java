package assay.knowledge;

import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import java.math.BigDecimal;

/** What a rule asks an event id, a record type, a channel or a provider to be. */
final class EventValue {

  private EventValue() {}

  /** Whether an event whose {@code field} is {@code is} can be what the item asks for. */
  static boolean allows(Detection.Item item, String is) {
    if (item.values().isEmpty() || item.has(Modifier.NEQ) || item.has(Modifier.EXPAND)) {
      return true;
    }
    return item.has(Modifier.ALL)
        ? item.values().stream().allMatch(value -> allows(value, is))
        : item.values().stream().anyMatch(value -> allows(value, is));
  }

  private static boolean allows(Value value, String is) {
    return switch (value) {
      case Value.Num number -> Pattern.literal(number.number().toPlainString()).matches(is, false);
      case Value.Text text -> text.pattern().matches(is, false);
      case Value.Compare compare -> compares(compare, is);
      case Value.Expansion expansion ->
          expansion.values().stream().anyMatch(each -> allows(each, is));
      case Value.Exists exists -> exists.exists();
      case Value.Null none -> false;
      case Value.Expression other -> true;
      case Value.Bool other -> true;
      case Value.Address other -> true;
      case Value.TimePart other -> true;
      case Value.FieldRef other -> true;
      case Value.Verbatim other -> true;
    };
  }

  private static boolean compares(Value.Compare compare, String is) {
    return !isNumber(is)
        || compare.comparison().holds(new BigDecimal(is).compareTo(compare.number()));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
