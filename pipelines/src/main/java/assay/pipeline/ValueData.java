package assay.pipeline;

import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Span;
import assay.template.Data;
import java.math.BigDecimal;

/** Data of a pipeline as values of a rule, and whether the two are the same. */
final class ValueData {

  private ValueData() {}

  /** The value that {@code data} says at {@code span}; texts may have wildcards. */
  static Value of(Data data, Span span) {
    return switch (data) {
      case Data.Int number -> new Value.Num(new BigDecimal(number.value()), span);
      case Data.Real number ->
          Double.isFinite(number.value())
              ? new Value.Num(BigDecimal.valueOf(number.value()), span)
              : text(data.print(), span);
      case Data.Bool bool -> new Value.Bool(bool.value(), span);
      case Data.None none -> new Value.Null(span);
      case Data.Missing missing -> new Value.Null(span);
      case Data.Text text -> text(text.text(), span);
      case Data.Thing thing -> text(thing.text(), span);
      case Data.Items list -> text(list.print(), span);
      case Data.Table table -> text(table.print(), span);
    };
  }

  static Value.Text text(String written, Span span) {
    return new Value.Text(Pattern.parse(written), false, false, span);
  }

  /** Whether {@code value} is what {@code data} says. */
  static boolean same(Value value, Data data) {
    return switch (value) {
      case Value.Text text ->
          data instanceof Data.Text written && text.pattern().equals(Pattern.parse(written.text()));
      case Value.Num number ->
          DataOrder.number(data).filter(n -> n.compareTo(number.number()) == 0).isPresent();
      case Value.Bool bool -> data instanceof Data.Bool other && other.value() == bool.value();
      case Value.Null none -> data instanceof Data.None;
      case Value other -> false;
    };
  }
}
