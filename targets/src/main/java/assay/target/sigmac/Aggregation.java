package assay.target.sigmac;

import assay.source.Span;
import assay.target.sigmac.Tokens.Kind;
import assay.target.sigmac.Tokens.Token;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the bar of a condition: {@code count(field) by group > 5}, or {@code near}
 * with the names of detections.
 */
sealed interface Aggregation {

  Span span();

  /** Field and group have their mapped names; {@code operator} is as written. */
  record Function(
      String name,
      Optional<String> field,
      Optional<String> group,
      String operator,
      String number,
      Span span)
      implements Aggregation {}

  record Near(Span span) implements Aggregation {}

  /** Reads the tokens behind the bar. */
  static Aggregation read(List<Token> tokens, FieldNames names, Span whole) {
    return new Reader(tokens, names, whole).aggregation();
  }

  /** Walks along the tokens of one aggregation. */
  final class Reader {
    private static final List<String> FUNCTIONS = List.of("count", "min", "max", "avg", "sum");

    private final List<Token> tokens;
    private final FieldNames names;
    private final Span whole;
    private int next;

    private Reader(List<Token> tokens, FieldNames names, Span whole) {
      this.tokens = tokens;
      this.names = names;
      this.whole = whole;
    }

    private Aggregation aggregation() {
      if (at(Kind.NEAR)) {
        return near();
      }
      Token function = take(Kind.AGGREGATE);
      if (!FUNCTIONS.contains(function.text())) {
        throw new Refusal(Problems.unknownFunction(function.text(), FUNCTIONS, function.span()));
      }
      take(Kind.OPEN);
      Optional<String> field =
          at(Kind.NAME) ? Optional.of(mapped(take(Kind.NAME))) : Optional.empty();
      take(Kind.CLOSE);
      Optional<String> group = Optional.empty();
      if (at(Kind.BY)) {
        next++;
        group = Optional.of(mapped(take(Kind.NAME)));
      }
      Token operator = operator();
      Token number = take(Kind.NAME);
      end();
      return new Function(
          function.text(),
          field,
          group,
          operator.text(),
          number.text(),
          function.span().to(number.span()));
    }

    private Aggregation near() {
      Token near = take(Kind.NEAR);
      if (!near.text().equals("near")) {
        throw new Refusal(Problems.unknownFunction(near.text(), FUNCTIONS, near.span()));
      }
      take(Kind.NAME);
      while (next < tokens.size()) {
        take(Kind.AND);
        if (at(Kind.NOT)) {
          next++;
        }
        take(Kind.NAME);
      }
      return new Near(near.span());
    }

    private Token operator() {
      if (at(Kind.EQUAL) || at(Kind.LESS) || at(Kind.GREATER)) {
        return tokens.get(next++);
      }
      throw unexpected("`<`, `>` or `==`");
    }

    private String mapped(Token name) {
      return names.aggregated(name.text(), name.span());
    }

    private boolean at(Kind kind) {
      return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private Token take(Kind kind) {
      if (!at(kind)) {
        throw unexpected(
            switch (kind) {
              case NAME -> "a name";
              case OPEN -> "`(`";
              case CLOSE -> "`)`";
              case AND -> "`and`";
              default -> "an aggregation";
            });
      }
      return tokens.get(next++);
    }

    private void end() {
      if (next < tokens.size()) {
        throw unexpected("the end");
      }
    }

    private Refusal unexpected(String expected) {
      return next < tokens.size()
          ? new Refusal(
              Problems.unexpectedInAggregation(
                  tokens.get(next).text(), expected, tokens.get(next).span()))
          : new Refusal(Problems.aggregationBreaksOff(expected, whole));
    }
  }
}
