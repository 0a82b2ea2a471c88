package assay.target;

import assay.emit.Said;
import assay.emit.Syntax;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the dialects of SQL share: conditions over the columns of one table. */
abstract class SqlSyntax extends Syntax {

  /** Text as it stands between single quotes. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  protected boolean bracketsAll() {
    return true;
  }

  @Override
  protected String and() {
    return " AND ";
  }

  @Override
  protected String or() {
    return " OR ";
  }

  @Override
  protected String not(String term) {
    return "NOT " + term;
  }

  @Override
  protected Said equalsNumber(String field, BigDecimal number) {
    return Said.exactly(field(field) + "=" + number.toPlainString());
  }

  @Override
  protected Said equalsBoolean(String field, boolean value) {
    return Said.exactly(field(field) + "=" + value);
  }

  @Override
  protected Said compares(String field, Comparison comparison, BigDecimal number) {
    return Said.exactly(field(field) + " " + comparison.sign() + " " + number.toPlainString());
  }

  @Override
  protected Optional<List<Pattern>> networkPatterns(Network network) {
    return network.expansion();
  }

  @Override
  protected Said isNull(String field) {
    return Said.exactly(field(field) + " IS NULL");
  }

  @Override
  protected Said exists(String field) {
    return Said.exactly(field(field) + " IS NOT NULL");
  }
}
