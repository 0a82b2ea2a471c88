package assay.target;

import assay.emit.Syntax;
import java.util.List;

/** Correlations in ClickHouse. What is no time or no number counts as missing. */
final class ClickhouseCorrelations extends SqlCorrelations {

  ClickhouseCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  String second(String column) {
    return "toFloat64(parseDateTime64BestEffortOrNull(toString(%s), 9, 'UTC'))".formatted(column);
  }

  @Override
  String number(String column) {
    return "toFloat64OrNull(toString(" + column + "))";
  }

  @Override
  String tuple(List<String> columns) {
    return "toString(array(toString(" + String.join("), toString(", columns) + ")))";
  }
}
