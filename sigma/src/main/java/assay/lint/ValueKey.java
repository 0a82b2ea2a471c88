package assay.lint;

import assay.rule.Value;
import java.util.List;

/** What two values of one item have alike if they mean the same. */
final class ValueKey {

  private ValueKey() {}

  /**
   * The key of a value.
   *
   * @param written its text in the file
   */
  static Object of(Value value, String written) {
    return switch (value) {
      case Value.Text text ->
          List.of("text", text.cased() ? text.pattern() : text.pattern().folded());
      case Value.Expression regex -> List.of("regex", written);
      case Value.Num number -> number.number().stripTrailingZeros();
      case Value.Bool bool -> bool.value();
      case Value.Null none -> "null";
      case Value.Address address -> List.of("network", address.network());
      case Value.Compare compare ->
          List.of(compare.comparison(), compare.number().stripTrailingZeros());
      case Value.TimePart part ->
          List.of(part.unit(), part.comparison(), part.number().stripTrailingZeros());
      case Value.FieldRef field -> List.of("field", field.field(), field.part());
      case Value.Exists exists -> exists.exists();
      case Value.Verbatim verbatim -> List.of("target", verbatim.expression(), verbatim.id());
      case Value.Expansion expansion ->
          expansion.values().stream().map(each -> of(each, written)).toList();
    };
  }
}
