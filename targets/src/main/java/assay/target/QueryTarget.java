package assay.target;

import assay.collection.CollectedRule;
import assay.collection.FilteredRule;
import assay.collection.RuleCollection;
import assay.emit.CorrelationSyntax;
import assay.emit.EmitProblems;
import assay.emit.Rendered;
import assay.emit.Renderer;
import assay.emit.Syntax;
import assay.pipeline.Piped;
import assay.pipeline.Processed;
import assay.query.Lowered;
import assay.query.Lowering;
import assay.query.Query;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Span;
import assay.template.Data;
import assay.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language of today: its queries are written from what a rule means. A language says itself by
 * its {@link Syntax}; here is what all of them do around that.
 */
public abstract class QueryTarget implements Target {

  private final String id;
  private final String description;
  private final String language;

  protected QueryTarget(String id, String description, String language) {
    this.id = id;
    this.description = description;
    this.language = language;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final String language() {
    return language;
  }

  /** How conditions are written. */
  protected abstract Syntax syntax(Request request);

  /** How correlations are asked. */
  CorrelationSyntax correlations(Request request) {
    return new NoCorrelations(syntax(request), "ask a target for it that counts over time");
  }

  /** The ways in which correlations can be asked, the usual one first. */
  public List<String> methods() {
    return List.of();
  }

  /**
   * The query for a correlation in the form that was asked for; empty if there is no such form.
   *
   * @param frame the correlation, as if it were a rule with detections
   */
  Optional<String> correlated(String query, Frame frame) {
    return frame.request().format().equals(Request.DEFAULT_FORMAT)
        ? Optional.of(query)
        : Optional.empty();
  }

  /** What tells queries of several sources apart: what stands around their conditions. */
  String source(Frame frame) {
    return query("", frame);
  }

  /** {@code query} as a condition of the language. */
  Rendered render(Query query, Request request) {
    return Renderer.render(query, id, syntax(request));
  }

  /** What is asked by a query of its own each: all in one, where the language has no limit. */
  List<Frame> parts(Frame frame) {
    return List.of(frame);
  }

  /** What {@code frame} asks as a whole query. */
  Rendered whole(Frame frame) {
    Rendered condition = render(frame.asked(), frame.request());
    return new Rendered(condition.text().map(text -> query(text, frame)), condition.problems());
  }

  /** A condition as a whole query. */
  protected String query(String condition, Frame frame) {
    return condition;
  }

  /** What is put out for one file, from all of its queries, in the form that was asked for. */
  protected List<String> output(List<String> queries, Request request) {
    return queries;
  }

  @Override
  public final Conversion convert(YamlFile file) {
    return convert(RuleReader.read(file), Request.DEFAULT);
  }

  @Override
  public final Processed finish(List<String> queries, Request request) {
    return queries.isEmpty()
        ? new Processed(queries, List.of())
        : request.pipelines().finish(output(queries, request));
  }

  /** The queries for the rules of {@code file}, which name no rules of others. */
  public final Conversion convert(RuleFile file, Request request) {
    return convert(file, RuleCollection.of(List.of(file)), request);
  }

  /**
   * The queries for the rules of {@code file}, or why there are none.
   *
   * @param rules the rules that those of the file may name, and the filters for them
   */
  public final Conversion convert(RuleFile file, RuleCollection rules, Request request) {
    var problems = new ArrayList<Diagnostic>();
    file.problems().stream().filter(Diagnostic::isError).forEach(problems::add);
    for (Finding finding : rules.problems()) {
      if (finding.source() == file.source()) {
        problems.add(finding.diagnostic());
      }
    }
    var queries = new ArrayList<String>();
    if (problems.stream().noneMatch(Diagnostic::isError)) {
      for (CollectedRule rule : rules.in(file)) {
        if (rules.isOutput(rule)) {
          convert(rule, rules, request, queries, problems);
        }
      }
    }
    if (queries.isEmpty()) {
      return new Conversion(queries, problems);
    }
    Processed finished = finish(queries, request);
    finished.problems().stream()
        .map(finding -> EmitProblems.elsewhere(finding, "pipeline", new Span(0, 0)))
        .forEach(problems::add);
    return new Conversion(queries, finished.queries(), problems);
  }

  private void convert(
      CollectedRule rule,
      RuleCollection rules,
      Request request,
      List<String> queries,
      List<Diagnostic> problems) {
    Optional<FilteredRule> filtered = rules.filtered(rule);
    if (filtered.isEmpty()) {
      var correlator = new Correlator(this, rules, request, rule);
      Optional<Processed> made = correlator.convert();
      correlator.problems().stream()
          .filter(problem -> !problems.contains(problem))
          .forEach(problems::add);
      if (made.isPresent()) {
        queries.addAll(made.get().queries());
        tell(made.get(), rule.rule().span(), problems);
      }
      return;
    }
    var found = new ArrayList<Diagnostic>();
    convert(filtered.get().rule(), request, queries, found);
    for (Diagnostic problem : found) {
      Finding finding = filtered.get().source().finding(problem);
      problems.add(
          finding.source() == rule.source()
              ? finding.diagnostic()
              : EmitProblems.elsewhere(finding, "filter", rule.rule().span()));
    }
  }

  private void convert(
      Rule.DetectionRule written,
      Request request,
      List<String> queries,
      List<Diagnostic> problems) {
    Piped piped = request.pipelines().apply(written);
    problems.addAll(piped.problems());
    if (piped.isRefused() || !(piped.rule() instanceof Rule.DetectionRule rule)) {
      return;
    }
    Lowered lowered = Lowering.lower(rule);
    problems.addAll(lowered.problems());
    if (written.conditions().isEmpty()) {
      problems.add(EmitProblems.unread(id, rule.span()));
    }
    for (Query query : lowered.queries()) {
      for (Frame part : parts(new Frame(rule, query, said(piped), request))) {
        Rendered rendered = whole(part);
        problems.addAll(rendered.problems());
        if (rendered.text().isPresent()) {
          Processed processed = request.pipelines().postprocess(rendered.text().get(), piped);
          queries.addAll(processed.queries());
          tell(processed, rule.span(), problems);
        }
      }
    }
  }

  /** What pipelines left for the target: attributes of the rule, and the state before these. */
  private static Map<String, Data> said(Piped piped) {
    Map<String, Data> said = new LinkedHashMap<>(piped.attributes());
    said.putAll(piped.state());
    return said;
  }

  /** What is wrong in the files of pipelines, told where the rule stands. */
  private static void tell(Processed processed, Span rule, List<Diagnostic> problems) {
    for (Finding finding : processed.problems()) {
      problems.add(EmitProblems.elsewhere(finding, "pipeline", rule));
    }
  }

  @Override
  public final Configured configure(List<YamlFile> configurations) {
    return new Configured(this, List.of());
  }

  @Override
  public final Target unmapped() {
    return this;
  }
}
