package assay.pipeline;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Finding;
import assay.source.Span;
import assay.template.Data;
import assay.template.JsonText;
import assay.template.SimpleTemplate;
import assay.template.Template;
import assay.template.TemplateProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes a query after the target made it. */
final class QuerySteps {

  private final Piped piped;
  private final Holding holding;
  private final Data pipeline;
  private final List<Finding> problems = new ArrayList<>();

  QuerySteps(Piped piped, Data pipeline, boolean compatible) {
    this.piped = piped;
    this.pipeline = pipeline;
    var work = new WorkRule(piped.rule());
    work.applied.addAll(piped.appliedToRule());
    work.attributes.putAll(piped.attributes());
    var scope = new Scope();
    scope.state.putAll(piped.state());
    this.holding = new Holding(work, scope, List.of(), compatible);
  }

  Processed run(List<QueryStep> steps, String query) {
    String changed = change(steps, query);
    return new Processed(List.of(problems.isEmpty() ? changed : query), problems);
  }

  private String change(List<QueryStep> steps, String query) {
    String changed = query;
    for (QueryStep step : steps) {
      if (problems.isEmpty() && holding.ofRule(step.rules())) {
        changed = change(step.change(), changed);
      }
    }
    return changed;
  }

  private String change(QueryChange change, String query) {
    return switch (change) {
      case QueryChange.Embed embed -> embed.prefix() + query + embed.suffix();
      case QueryChange.Simple simple ->
          filled(SimpleTemplate.fill(simple.template(), names(query)), simple.place(), problems);
      case QueryChange.Fill fill ->
          filled(fill.template().fill(names(query), fill.escape()), fill.place(), problems);
      case QueryChange.EmbedInJson json -> JsonText.of(embedded(json.json(), query));
      case QueryChange.Replace replace ->
          replace.regex().replace(query, found -> replace.replacement().of(found, query));
      case QueryChange.Nest nest -> change(nest.steps(), query);
    };
  }

  private Map<String, Data> names(String query) {
    Map<String, Data> names = new HashMap<>();
    names.put("query", Data.of(query));
    names.put("rule", RuleAttributes.of(piped.rule(), piped.attributes()));
    names.put("pipeline", pipeline);
    return names;
  }

  private static Data embedded(Data json, String query) {
    return switch (json) {
      case Data.Text text -> text.text().equals("%QUERY%") ? Data.of(query) : text;
      case Data.Items list ->
          new Data.Items(list.items().stream().map(item -> embedded(item, query)).toList());
      case Data.Table table -> {
        Map<String, Data> entries = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> entries.put(key, embedded(value, query)));
        yield new Data.Table(entries);
      }
      case Data other -> other;
    };
  }

  /** The text that a template gave; if it gave none, a problem at its place. */
  static String filled(Template.Filled filled, Origin place, List<Finding> problems) {
    return switch (filled) {
      case Template.Output(String text) -> text;
      case Template.Failed(TemplateProblem problem) -> {
        problems.add(
            new Finding(
                place.source(), PipelineProblems.template(problem, within(place, problem.at()))));
        yield "";
      }
    };
  }

  /** The character at {@code at} of a template, if it stands in the file as it is. */
  private static Span within(Origin place, int at) {
    String written = place.source().text(place.span());
    boolean block = written.startsWith("|") || written.startsWith(">");
    if (block || at >= written.length()) {
      return place.span();
    }
    boolean quoted = written.startsWith("'") || written.startsWith("\"");
    String text = quoted ? written.substring(1, written.length() - 1) : written;
    int start = Math.min(at, Math.max(0, text.length() - 1));
    return new ScalarPlaces(place.source(), new Written(text, place.span()))
        .span(start, Math.min(text.length(), start + 1));
  }
}
