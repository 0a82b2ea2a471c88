package assay.target;

import assay.emit.Syntax;
import java.util.List;

/** Correlations in PostgreSQL. What is no time or no number counts as missing. */
final class PostgresqlCorrelations extends SqlCorrelations {

  PostgresqlCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  String second(String column) {
    return "CASE WHEN pg_input_is_valid(%s::text, 'timestamptz')".formatted(column)
        + " THEN extract(epoch FROM %s::text::timestamptz) END".formatted(column);
  }

  @Override
  String number(String column) {
    return "CASE WHEN pg_input_is_valid(%s::text, 'numeric') THEN %s::text::numeric END"
        .formatted(column, column);
  }

  @Override
  String tuple(List<String> columns) {
    return "jsonb_build_array(" + String.join(", ", columns) + ")";
  }
}
