package assay.target;

import assay.emit.Syntax;
import java.util.List;

/** Correlations in DuckDB. */
final class DuckdbCorrelations extends SqlCorrelations {

  DuckdbCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  String second(String column) {
    return "epoch(TRY_CAST(" + column + " AS TIMESTAMP))";
  }

  @Override
  String number(String column) {
    return "TRY_CAST(" + column + " AS DOUBLE)";
  }

  @Override
  String tuple(List<String> columns) {
    return "row(" + String.join(", ", columns) + ")";
  }
}
