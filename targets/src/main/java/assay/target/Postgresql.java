package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.PostgresRegex;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.regex.Regex;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL, over one table of events. Keywords are looked for in each of its columns. */
final class Postgresql extends QueryTarget {

  Postgresql() {
    super("postgresql", "PostgreSQL, over a table of events", "sql");
  }

  @Override
  public String suffix(String format) {
    return "sql";
  }

  @Override
  protected Syntax syntax(Request request) {
    return new Dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new PostgresqlCorrelations(syntax(request));
  }

  @Override
  protected String query(String condition, Frame frame) {
    return TableSyntax.selectRow(condition, frame);
  }

  private static final class Dialect extends TableSyntax {

    private static final PostgresRegex REGEX = new PostgresRegex();

    Dialect(Request request) {
      super(request);
    }

    @Override
    protected String text(String column) {
      return column + "::text";
    }

    @Override
    protected String number(String column) {
      return "CASE WHEN %s ~ '^[+-]?[0-9]+([.][0-9]+)?$' THEN %s::numeric END"
          .formatted(text(column), text(column));
    }

    @Override
    protected Said found(String text, Regex regex) {
      return REGEX.write(regex).map(re -> text + " ~ " + literal(re));
    }

    @Override
    protected String holds(String whole, String piece, Value.Part part) {
      return switch (part) {
        case WHOLE -> whole + " = " + piece;
        case START -> "starts_with(" + whole + ", " + piece + ")";
        case END -> "right(%s, length(%s)) = %s".formatted(whole, piece, piece);
        case ANYWHERE -> "strpos(" + whole + ", " + piece + ") > 0";
      };
    }

    @Override
    protected Optional<List<Pattern>> networkPatterns(Network network) {
      return Optional.empty();
    }

    /** Addresses of IPv4 come as such of IPv6, too; those of IPv6 with the zone they are of. */
    @Override
    protected Said inNetwork(String field, Network network) {
      String text = text(field(field));
      String address = network.isSix() ? "split_part(" + text + ", '%', 1)" : text;
      String networks =
          network.isSix()
              ? "<<= '" + network.text() + "'"
              : "<<= ANY ('{%s,::ffff:%s/%d}')"
                  .formatted(network.text(), network.first().text(), 96 + network.prefix());
      return Said.exactly(
          "CASE WHEN pg_input_is_valid(%s, 'inet') THEN %s::inet %s END"
              .formatted(address, address, networks));
    }

    @Override
    protected String timePart(String column, TimeUnit unit) {
      return "CASE WHEN pg_input_is_valid(%s, 'timestamptz') THEN extract(%s FROM %s::timestamptz AT TIME ZONE 'UTC') END"
          .formatted(text(column), unit.name().toLowerCase(Locale.ROOT), text(column));
    }

    @Override
    protected Optional<String> anyValue(String condition) {
      return Optional.of(
          "EXISTS (SELECT FROM jsonb_each_text(to_jsonb(%s)) WHERE %s)".formatted(ROW, condition));
    }
  }
}
