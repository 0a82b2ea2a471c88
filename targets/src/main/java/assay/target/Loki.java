package assay.target;

import assay.emit.Approximation;
import assay.emit.CorrelationSyntax;
import assay.emit.EmitProblems;
import assay.emit.Rendered;
import assay.emit.Renderer;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.PushNotInward;
import assay.query.Query;
import assay.rule.LogSource;
import assay.rule.Written;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * LogQL, the language of Grafana Loki: a selector of streams, filters over lines for keywords, a
 * parser that makes labels of the fields, and one filter over labels.
 */
final class Loki extends QueryTarget {

  private static final String WINDOWS = "{job=~\"eventlog|winlog|windows|fluentbit.*\"}";

  Loki() {
    super("loki", "Grafana Loki, LogQL", "logql");
  }

  @Override
  public List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT, LokiForms.RULER, LokiForms.GRAFANA);
  }

  @Override
  public String suffix(String format) {
    return format.equals(Request.DEFAULT_FORMAT) ? super.suffix(format) : "yml";
  }

  @Override
  protected List<String> output(List<String> queries, Request request) {
    return request.format().equals(Request.DEFAULT_FORMAT) ? queries : LokiForms.joined(queries);
  }

  @Override
  protected Syntax syntax(Request request) {
    return LokiLabels.of(List.of(), request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaLokiCorrelations(syntax(request))
        : new LokiCorrelations(syntax(request));
  }

  @Override
  Optional<String> correlated(String query, Frame frame) {
    return Optional.of(LokiForms.metric(query, frame));
  }

  @Override
  String source(Frame frame) {
    return frame.get("logsource_loki_selection", selector(frame))
        + frame.get("loki_parser", parser(frame.rule().logSource()));
  }

  /**
   * pySigma cuts single queries for a Loki that takes no longer ones; those of today take 128 KiB.
   */
  @Override
  List<Frame> parts(Frame written) {
    Frame frame = LokiCase.of(written);
    boolean cuts =
        frame.request().compat() && frame.request().format().equals(Request.DEFAULT_FORMAT);
    return cuts ? LokiParts.of(frame, this) : List.of(frame);
  }

  @Override
  Rendered whole(Frame frame) {
    Query query = PushNotInward.apply(frame.asked());
    var lines = new ArrayList<Query>();
    var labels = new ArrayList<Query>();
    var problems = new ArrayList<Diagnostic>();
    split(query, lines, labels, problems);
    if (!problems.isEmpty()) {
      return new Rendered(Optional.empty(), problems);
    }
    var text = new StringBuilder(frame.get("logsource_loki_selection", selector(frame)));
    for (Query line : lines) {
      LokiLines.filter(line).ifPresent(filter -> text.append(' ').append(filter));
    }
    if (!lines.isEmpty()) {
      problems.add(EmitProblems.approximate(id(), Approximation.LINE, lines.getFirst().origin()));
    }
    if (lines.isEmpty() && LokiLabels.pairs(labels).isEmpty()) {
      LokiPrefilter.of(query, frame, frame.get("loki_parser", parser(frame.rule().logSource())))
          .ifPresent(filter -> text.append(' ').append(filter));
    }
    if (!labels.isEmpty() && !addLabels(labels, frame, text, problems)) {
      return new Rendered(Optional.empty(), problems);
    }
    if (!frame.fields().isEmpty()) {
      text.append(" | line_format \"").append(printed(frame.fields())).append('"');
    }
    return new Rendered(Optional.of(LokiForms.of(text.toString(), frame)), problems);
  }

  /** Parts the terms that must hold into those about lines and those about labels. */
  private void split(
      Query query, List<Query> lines, List<Query> labels, List<Diagnostic> problems) {
    if (!LokiLines.asksLines(query)) {
      labels.add(query);
    } else if (LokiLines.isFilter(query)) {
      lines.add(query);
    } else if (query instanceof Query.And and) {
      and.terms().forEach(term -> split(term, lines, labels, problems));
    } else {
      problems.add(
          EmitProblems.refused(id(), "keywords as one of several alternatives", query.origin()));
    }
  }

  private boolean addLabels(
      List<Query> labels, Frame frame, StringBuilder text, List<Diagnostic> problems) {
    List<Query.Has> pairs = LokiLabels.pairs(labels);
    Syntax syntax = LokiLabels.of(pairs, frame.request());
    String parser = " | " + frame.get("loki_parser", parser(frame.rule().logSource())) + " | ";
    var last = new ArrayList<Query>();
    var first = new ArrayList<Query>();
    // pySigma compares fields behind everything else, where all of that must hold.
    boolean behind = frame.request().compat() && areTerms(pairs, labels, first, last);
    Optional<String> condition = Optional.empty();
    if (!behind || !first.isEmpty()) {
      condition = rendered(behind ? first : labels, syntax, problems);
      if (condition.isEmpty()) {
        return false;
      }
    }
    String formats = pairs.isEmpty() ? "" : LokiLabels.formats(pairs, frame.request());
    if (behind) {
      String pair = rendered(last, syntax, problems).orElse("");
      condition.ifPresentOrElse(
          found -> text.append(' ').append(parser).append(found).append("| "),
          () -> text.append(parser));
      text.append(formats).append(" | ").append(pair);
    } else {
      text.append(parser)
          .append(formats.isEmpty() ? "" : formats + " | ")
          .append(condition.orElse(""));
    }
    return true;
  }

  private Optional<String> rendered(List<Query> terms, Syntax syntax, List<Diagnostic> problems) {
    Query all = Query.all(terms, Query.Group.CONDITION, terms.getFirst().origin());
    Rendered rendered = Renderer.render(all, id(), syntax);
    problems.addAll(rendered.problems());
    return rendered.text();
  }

  /** Whether all of {@code pairs} are among what must hold: they go to {@code last}. */
  private static boolean areTerms(
      List<Query.Has> pairs, List<Query> labels, List<Query> first, List<Query> last) {
    labels.forEach(term -> part(term, first, last));
    return !pairs.isEmpty() && last.size() == pairs.size();
  }

  private static void part(Query term, List<Query> first, List<Query> last) {
    if (term instanceof Query.And and) {
      and.terms().forEach(inner -> part(inner, first, last));
      return;
    }
    Query inner = term instanceof Query.Not not ? not.term() : term;
    boolean isPair = inner instanceof Query.Has has && has.check() instanceof Check.SameAs;
    (isPair ? last : first).add(term);
  }

  private static String selector(Frame frame) {
    return switch (product(frame.rule().logSource())) {
      case "windows" -> WINDOWS;
      case "azure" -> "{job=\"logstash\"}";
      default -> "{job=~\".+\"}";
    };
  }

  /** The stage that makes labels of the fields, for events of {@code source}. */
  static String parser(LogSource source) {
    return switch (product(source)) {
      case "windows", "azure", "zeek" -> "json";
      default -> "logfmt";
    };
  }

  private static String product(LogSource source) {
    return source.product().map(Written::text).orElse("");
  }

  private static String printed(List<String> fields) {
    return fields.stream()
        .map(field -> "{{." + LokiLabels.name(field) + "}}")
        .collect(Collectors.joining(" "));
  }
}
