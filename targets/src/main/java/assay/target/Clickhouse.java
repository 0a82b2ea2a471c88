package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Re2;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.regex.Regex;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.util.List;
import java.util.Optional;

/** ClickHouse, over one table of events whose columns may be {@code NULL}. */
final class Clickhouse extends QueryTarget {

  Clickhouse() {
    super("clickhouse", "ClickHouse, over a table of events", "sql");
  }

  @Override
  protected Syntax syntax(Request request) {
    return new Dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new ClickhouseCorrelations(syntax(request));
  }

  @Override
  protected String query(String condition, Frame frame) {
    return TableSyntax.select(condition, frame);
  }

  private static final class Dialect extends TableSyntax {

    private static final Re2 REGEX = new Re2(true);

    Dialect(Request request) {
      super(request);
    }

    /** Backslashes are escapes within quotes of either kind. */
    @Override
    protected String literal(String text) {
      return "'" + Escaping.prefixed(text, "\\", "'\\") + "'";
    }

    @Override
    protected String field(String name) {
      return "\"" + Escaping.prefixed(name, "\\", "\"\\") + "\"";
    }

    @Override
    protected String text(String column) {
      return "toString(" + column + ")";
    }

    @Override
    protected String number(String column) {
      return "CASE WHEN match(%s, '^[+-]?[0-9]+([.][0-9]+)?$') THEN toDecimal128OrNull(%s, 9) END"
          .formatted(text(column), text(column));
    }

    @Override
    protected String lower(String text) {
      return "lowerUTF8(" + text + ")";
    }

    @Override
    protected Said found(String text, Regex regex) {
      return REGEX.write(regex).map(re -> "match(" + text + ", " + literal(re) + ")");
    }

    @Override
    protected String holds(String whole, String piece, Value.Part part) {
      return switch (part) {
        case WHOLE -> whole + " = " + piece;
        case START -> "startsWith(" + whole + ", " + piece + ")";
        case END -> "endsWith(" + whole + ", " + piece + ")";
        case ANYWHERE -> "position(" + whole + ", " + piece + ") > 0";
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
      String address = network.isSix() ? "splitByChar('%', assumeNotNull(" + text + "))[1]" : text;
      String checked =
          "if(isIPv4String(%s) OR isIPv6String(%s), %s, NULL)".formatted(address, address, address);
      String in = "isIPAddressInRange(" + checked + ", '" + network.text() + "')";
      return Said.exactly(
          network.isSix()
              ? in
              : "(%s OR isIPAddressInRange(%s, '::ffff:%s/%d'))"
                  .formatted(in, checked, network.first().text(), 96 + network.prefix()));
    }

    @Override
    protected String timePart(String column, TimeUnit unit) {
      String part =
          switch (unit) {
            case MINUTE -> "toMinute";
            case HOUR -> "toHour";
            case DAY -> "toDayOfMonth";
            case WEEK -> "toISOWeek";
            case MONTH -> "toMonth";
            case YEAR -> "toYear";
          };
      return "%s(parseDateTime64BestEffortOrNull(%s, 9, 'UTC'))".formatted(part, text(column));
    }

    @Override
    protected Optional<String> anyValue(String condition) {
      return Optional.of("arrayExists(value -> %s, array(* APPLY(toString)))".formatted(condition));
    }
  }
}
