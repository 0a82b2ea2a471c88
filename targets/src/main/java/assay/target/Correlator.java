package assay.target;

import assay.collection.CollectedRule;
import assay.collection.FilteredRule;
import assay.collection.RuleCollection;
import assay.emit.Correlation;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.EmitProblems;
import assay.emit.Rendered;
import assay.pipeline.Piped;
import assay.pipeline.Processed;
import assay.query.Lowered;
import assay.query.Lowering;
import assay.query.Query;
import assay.rule.Rule;
import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.template.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a query of one correlation, from those of its rules. */
final class Correlator {

  /** So many rules may be in one query, those of correlations within it included. */
  private static final int MOST = 500;

  private final QueryTarget target;
  private final RuleCollection rules;
  private final Request request;
  private final CollectedRule owner;
  private final List<Diagnostic> problems = new ArrayList<>();
  private int count;

  /** One of what is asked of events. */
  private Optional<Frame> some = Optional.empty();

  /** One rule, and what its conditions say. */
  private record Asked(Match match, List<Frame> frames) {}

  Correlator(QueryTarget target, RuleCollection rules, Request request, CollectedRule owner) {
    this.target = target;
    this.rules = rules;
    this.request = request;
    this.owner = owner;
  }

  /** What there is to be told, at places of the owner's file. */
  List<Diagnostic> problems() {
    return problems;
  }

  private boolean isRefused() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }

  /** The query after postprocessing; empty, with a problem, if there is none. */
  Optional<Processed> convert() {
    var rule = (Rule.CorrelationRule) owner.rule();
    Optional<CorrelationPiped> asked = read(owner, rule);
    if (asked.isEmpty() || isRefused()) {
      return Optional.empty();
    }
    Correlation correlation = asked.get().asked();
    Rendered rendered = target.correlations(request).render(correlation, target.id());
    problems.addAll(rendered.problems());
    if (rendered.text().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> query = target.correlated(rendered.text().get(), frame(asked.get()));
    if (query.isEmpty()) {
      String reason = "correlations in the format `" + request.format() + "`";
      problems.add(EmitProblems.refused(target.id(), reason, rule.typeSpan()));
    }
    return query.map(text -> request.pipelines().postprocess(text, asked.get().piped()));
  }

  /** The correlation as if it were a rule of its own over the first of the log sources. */
  private Frame frame(CorrelationPiped asked) {
    Frame like = some.orElseThrow();
    Correlation correlation = asked.asked();
    var rule =
        new Rule.DetectionRule(
            correlation.rule().metadata(),
            like.rule().logSource(),
            Map.of(),
            List.of(),
            Optional.empty(),
            correlation.rule().span());
    Map<String, Data> state = new LinkedHashMap<>(correlation.state());
    List<String> indices = correlation.indices();
    if (!indices.isEmpty()) {
      state.put("index", Data.texts(indices));
    }
    return new Frame(rule, like.asked(), state, request);
  }

  private record CorrelationPiped(Correlation asked, Piped piped) {}

  private Optional<CorrelationPiped> read(CollectedRule rule, Rule.CorrelationRule written) {
    Optional<List<CollectedRule>> named = rules.correlated(rule);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < named.get().size(); i++) {
      Written reference = written.rules().items().get(i);
      if (++count > MOST) {
        problems.add(
            EmitProblems.refused(target.id(), "so many rules in one query", reference.span()));
        return Optional.empty();
      }
      match(named.get().get(i), reference).ifPresent(asked::add);
    }
    Piped piped =
        request
            .pipelines()
            .apply(written, asked.stream().map(each -> each.match().rule()).toList());
    piped.problems().forEach(problem -> tell(new Finding(rule.source(), problem)));
    if (asked.size() < named.get().size()
        || piped.isRefused()
        || !(piped.rule() instanceof Rule.CorrelationRule changed)) {
      return Optional.empty();
    }
    List<Match> matches = asked.stream().map(Asked::match).toList();
    var bare =
        new Correlation(
            changed, matches, List.of(), piped.state(), request.options(), request.method());
    List<Pool> pools = pools(asked, bare);
    return Optional.of(
        new CorrelationPiped(
            new Correlation(
                changed, matches, pools, piped.state(), request.options(), request.method()),
            piped));
  }

  private Optional<Asked> match(CollectedRule rule, Written reference) {
    if (rule.rule() instanceof Rule.CorrelationRule inner) {
      return read(rule, inner)
          .map(CorrelationPiped::asked)
          .map(
              asked ->
                  new Match(
                      reference,
                      asked.rule(),
                      asked.state(),
                      List.of(),
                      List.of(),
                      Optional.of(asked)))
          .map(match -> new Asked(match, List.of()));
    }
    FilteredRule filtered = rules.filtered(rule).orElseThrow();
    var found = new ArrayList<Diagnostic>();
    Optional<Asked> asked = match(filtered.rule(), reference, found);
    found.forEach(problem -> tell(filtered.source().finding(problem)));
    return asked;
  }

  private Optional<Asked> match(
      Rule.DetectionRule written, Written reference, List<Diagnostic> found) {
    Piped piped = request.pipelines().apply(written);
    found.addAll(piped.problems());
    if (piped.isRefused() || !(piped.rule() instanceof Rule.DetectionRule rule)) {
      return Optional.empty();
    }
    Lowered lowered = Lowering.lower(rule);
    found.addAll(lowered.problems());
    if (written.conditions().isEmpty()) {
      found.add(EmitProblems.unread(target.id(), rule.span()));
    }
    if (lowered.queries().isEmpty()) {
      return Optional.empty();
    }
    List<Query> asked =
        request.compat()
            ? lowered.queries()
            : List.of(Query.any(lowered.queries(), Query.Group.CONDITION, rule.span()));
    var frames = new ArrayList<Frame>();
    var queries = new ArrayList<String>();
    var conditions = new ArrayList<String>();
    for (Query query : asked) {
      for (Frame frame :
          target.parts(new Frame(bare(rule), query, piped.state(), request.plain()))) {
        Rendered whole = target.whole(frame);
        found.addAll(whole.problems());
        whole.text().ifPresent(queries::add);
        target.render(frame.asked(), frame.request()).text().ifPresent(conditions::add);
        frames.add(frame);
        some = some.or(() -> Optional.of(frame));
      }
    }
    var match =
        new Match(
            reference,
            rule,
            piped.state(),
            queries,
            conditions.size() == queries.size() ? conditions : List.of(),
            Optional.empty());
    return queries.size() == frames.size()
        ? Optional.of(new Asked(match, frames))
        : Optional.empty();
  }

  /** The rule without the fields that its own query would show. */
  private static Rule.DetectionRule bare(Rule.DetectionRule rule) {
    return new Rule.DetectionRule(
        rule.metadata().withFields(WrittenList.NONE),
        rule.logSource(),
        rule.detections(),
        rule.conditions(),
        rule.timeframe(),
        rule.span());
  }

  /** One for each source and each way to call the fields; empty where a language has no such. */
  private List<Pool> pools(List<Asked> asked, Correlation correlation) {
    Map<List<Object>, List<Asked>> bySource = new LinkedHashMap<>();
    for (Asked each : asked) {
      if (each.frames().isEmpty()) {
        return List.of();
      }
      List<Object> source =
          List.of(target.source(each.frames().getFirst()), correlation.keys(each.match()));
      bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(each);
    }
    var pools = new ArrayList<Pool>();
    for (List<Asked> pooled : bySource.values()) {
      Optional<Pool> pool = pool(pooled);
      if (pool.isEmpty()) {
        return List.of();
      }
      pools.add(pool.get());
    }
    return pools;
  }

  private Optional<Pool> pool(List<Asked> pooled) {
    Frame first = pooled.getFirst().frames().getFirst();
    List<Query> queries =
        pooled.stream().flatMap(each -> each.frames().stream()).map(Frame::asked).toList();
    Query any = Query.any(queries, Query.Group.CONDITION, first.asked().origin());
    Optional<String> condition = target.render(any, first.request()).text();
    return target
        .whole(first.asking(any))
        .text()
        .map(query -> new Pool(pooled.getFirst().match(), query, condition));
  }

  /** Tells what is about a rule, where that stands or where the correlation does. */
  private void tell(Finding finding) {
    Diagnostic problem =
        finding.source() == owner.source()
            ? finding.diagnostic()
            : EmitProblems.elsewhere(finding, "rule", owner.rule().span());
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
