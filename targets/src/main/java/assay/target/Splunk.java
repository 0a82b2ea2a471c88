package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.EmitProblems;
import assay.emit.Escaping;
import assay.emit.Joint;
import assay.emit.PatternRegex;
import assay.emit.Rendered;
import assay.emit.Renderer;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SPL, the search language of Splunk.
 *
 * <p>A search compares without case and has no wildcard but {@code *}. What it cannot say goes to
 * commands behind it, which see what the search has found: {@code regex} for one expression, {@code
 * where} for everything else.
 */
final class Splunk extends QueryTarget {

  private static final Syntax SEARCH = new Search();
  private static final Syntax PYSIGMA_SEARCH = new PysigmaSearch();
  private static final Syntax WHERE = new Where();
  private static final Syntax PYSIGMA_WHERE = new PysigmaWhere();
  private static final Syntax PYSIGMA_GROUP = new PysigmaGroup();

  Splunk() {
    super("splunk", "Splunk Enterprise and Cloud, SPL", "spl");
  }

  @Override
  public List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT, SplunkSearch.SAVED, SplunkSearch.DATA_MODEL);
  }

  @Override
  public String suffix(String format) {
    return format.equals(SplunkSearch.SAVED) ? "conf" : "txt";
  }

  @Override
  protected Syntax syntax(Request request) {
    return request.compat() ? PYSIGMA_SEARCH : SEARCH;
  }

  /** What a command says {@code term} in; pySigma has none for fields within a group. */
  private static Syntax where(Query term, Request request) {
    Query inner = term instanceof Query.Not not ? not.term() : term;
    return !request.compat() ? WHERE : inner instanceof Query.Has ? PYSIGMA_WHERE : PYSIGMA_GROUP;
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaSplunkCorrelations(syntax(request))
        : new SplunkCorrelations(syntax(request), request.method());
  }

  @Override
  public List<String> methods() {
    return SplunkCorrelations.METHODS;
  }

  @Override
  Optional<String> correlated(String query, Frame frame) {
    return frame.request().format().equals(SplunkSearch.DATA_MODEL)
        ? Optional.empty()
        : Optional.of(finished(query, frame));
  }

  @Override
  Rendered render(Query query, Request request) {
    return search(query, request).joined("\n| ");
  }

  /** {@code query} as a search and the commands behind it. */
  private SplunkSearch search(Query query, Request request) {
    Syntax search = syntax(request);
    Rendered all = Renderer.render(query, id(), search);
    if (all.text().isPresent()) {
      return new SplunkSearch(all, List.of());
    }
    var said = new ArrayList<Query>();
    var rest = new ArrayList<Query>();
    split(query, search, said, rest);
    var first = new Rendered(Optional.of("*"), List.of());
    if (!said.isEmpty()) {
      Query found = Query.all(said, Query.Group.CONDITION, query.origin());
      first = Renderer.render(found, id(), search);
    }
    var commands = new ArrayList<String>();
    for (Query term : rest) {
      Optional<String> command = command(term, request);
      if (command.isEmpty()) {
        return new SplunkSearch(Renderer.render(term, id(), where(term, request)), List.of());
      }
      commands.add(command.get());
    }
    return new SplunkSearch(first, commands);
  }

  @Override
  Rendered whole(Frame frame) {
    if (!frame.request().format().equals(SplunkSearch.DATA_MODEL)) {
      return super.whole(frame);
    }
    if (frame.get(SplunkSearch.MODEL, "").isEmpty()) {
      String reason = "a data model: no pipeline names one for this log source";
      Span place = frame.rule().logSource().span();
      return new Rendered(Optional.empty(), List.of(EmitProblems.refused(id(), reason, place)));
    }
    return search(frame.asked(), frame.request()).inDataModel(frame);
  }

  @Override
  protected String query(String condition, Frame frame) {
    return finished(condition, frame);
  }

  private static String finished(String search, Frame frame) {
    boolean saved = frame.request().format().equals(SplunkSearch.SAVED);
    List<String> fields = frame.fields();
    String query =
        fields.isEmpty()
            ? search
            : search + (saved ? "\n" : " ") + "| table " + String.join(",", fields);
    return saved ? SplunkSearch.stanza(query, frame) : query;
  }

  @Override
  protected List<String> output(List<String> queries, Request request) {
    return request.format().equals(SplunkSearch.SAVED)
        ? List.of(SplunkSearch.stanzas(queries, request))
        : queries;
  }

  /** Parts {@code query}, which a search cannot say as a whole, into what it can and the rest. */
  private void split(Query query, Syntax search, List<Query> said, List<Query> rest) {
    if (query instanceof Query.And and) {
      for (Query term : and.terms()) {
        if (Renderer.render(term, id(), search).text().isPresent()) {
          said.add(term);
        } else {
          split(term, search, said, rest);
        }
      }
    } else {
      rest.add(query);
    }
  }

  private Optional<String> command(Query term, Request request) {
    boolean negated = term instanceof Query.Not;
    Query inner = term instanceof Query.Not not ? not.term() : term;
    if (inner instanceof Query.Has(String field, Check.Finds(Regex regex), var origin)) {
      return Optional.of(
          "regex %s%s\"%s\""
              .formatted(
                  Search.name(field),
                  negated ? "!=" : "=",
                  Escaping.prefixed(regex.toString(), "\\", "\"\\")));
    }
    return Renderer.render(term, id(), where(term, request)).text().map(text -> "where " + text);
  }

  private static class Search extends Syntax {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\*", "*", "*");

    @Override
    protected List<Joint> binding() {
      return List.of(Joint.NOT, Joint.OR, Joint.AND);
    }

    @Override
    protected String and() {
      return " ";
    }

    @Override
    protected String or() {
      return " OR ";
    }

    @Override
    protected String not(String term) {
      return "NOT " + term;
    }

    static String name(String field) {
      return isPlain(field, "_.") ? field : "\"" + Escaping.prefixed(field, "\\", "\"\\") + "\"";
    }

    @Override
    protected String field(String name) {
      return name(name);
    }

    /** Whether a search can tell the texts of {@code pattern} from others. */
    boolean canSay(Pattern pattern, boolean cased) {
      return !cased
          && pattern.parts().stream()
              .noneMatch(
                  part ->
                      part == Pattern.Wildcard.ONE
                          || (part instanceof Pattern.Literal(String text)
                              && text.indexOf('*') >= 0));
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return canSay(pattern, cased)
          ? Said.exactly(field(field) + "=\"" + TEXT.of(pattern) + "\"")
          : Said.not("upper and lower case, `?` or a literal `*`");
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased) when canSay(pattern, cased) ->
            Optional.of("\"" + TEXT.of(pattern) + "\"");
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(number.toPlainString());
        default -> Optional.empty();
      };
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + " IN (" + String.join(", ", values) + ")";
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
      return Said.exactly(field(field) + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly(field(field) + "=\"" + network.text() + "\"");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly(field(field) + "=*");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("NOT " + field(field) + "=*");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return canSay(pattern, cased)
          ? Said.exactly("\"" + TEXT.of(pattern) + "\"")
          : Said.not("upper and lower case, `?` or a literal `*`");
    }
  }

  /** What pySigma writes: {@code ?} is {@code *}, and so is a star that the rule escapes. */
  private static final class PysigmaSearch extends Search {

    @Override
    boolean canSay(Pattern pattern, boolean cased) {
      return !cased;
    }
  }

  /** The expressions of {@code where}: a missing field makes them neither true nor false. */
  private static class Where extends Syntax {

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
    protected String field(String name) {
      return "'" + name.replace("'", "\\'") + "'";
    }

    private Said known(String field, String test) {
      return Said.exactly("(isnotnull(" + field(field) + ") AND " + test + ")");
    }

    private static String quoted(String text) {
      return "\"" + Escaping.prefixed(text, "\\", "\"\\") + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      String regex = PatternRegex.whole(pattern, cased ? "(?s)" : "(?is)");
      return known(field, "match(" + field(field) + ", " + quoted(regex) + ")");
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return known(field, "match(" + field(field) + ", " + quoted(regex.toString()) + ")");
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return known(field, "tonumber(" + field(field) + ")=" + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return matches(field, Pattern.literal(Boolean.toString(value)), false);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return known(
          field, "tonumber(" + field(field) + ")" + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return known(field, "cidrmatch(" + quoted(network.text()) + ", " + field(field) + ")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return part == Value.Part.WHOLE
          ? known(field, "lower(" + field(field) + ")=lower(" + field(other) + ")")
          : Said.not("a part of another field's value");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("isnotnull(" + field(field) + ")");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("isnull(" + field(field) + ")");
    }
  }

  /** What pySigma writes: case counts where two fields are compared. */
  private static class PysigmaWhere extends Where {

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return part == Value.Part.WHOLE
          ? Said.exactly(field(field) + "=" + field(other))
          : super.sameAs(field, other, part);
    }
  }

  /** What pySigma writes of a group: it does not compare two fields there. */
  private static final class PysigmaGroup extends PysigmaWhere {

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return Said.not("the value of another field as one of several alternatives");
    }
  }
}
