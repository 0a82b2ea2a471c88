package assay.page;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Span;
import assay.target.Conversion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Queries for the fixtures: what real targets might make of a rule, in short. */
public final class FakeQueries {

  private FakeQueries() {}

  public static List<PageQuery> of(RuleFile file) {
    return List.of(
        new PageQuery("splunk", "splunk", splunk(file)),
        new PageQuery("powershell", "powershell", powershell(file)),
        new PageQuery("xpack-watcher", "sh", watcher(file)));
  }

  private static Conversion splunk(RuleFile file) {
    Optional<Diagnostic> warning =
        at(file, "timeframe")
            .map(
                span ->
                    Diagnostic.warning(
                        "timeframe-ignored",
                        "the `timeframe` is not part of the query: set it in the search",
                        span,
                        "left out"));
    return new Conversion(
        each(file, name -> "title=\"" + name + "\" \\\\*"), warning.stream().toList());
  }

  private static Conversion powershell(RuleFile file) {
    Optional<Diagnostic> refusal =
        at(file, "count(")
            .map(
                span ->
                    Diagnostic.error(
                        "unsupported-by-target",
                        "PowerShell cannot count events: `count()` has no translation",
                        span,
                        "cannot be translated"));
    return refusal
        .map(problem -> new Conversion(List.of(), List.of(problem)))
        .orElseGet(
            () -> new Conversion(each(file, name -> "where { \"" + name + "\" }"), List.of()));
  }

  private static Conversion watcher(RuleFile file) {
    return new Conversion(
        each(
            file,
            name -> "curl -H 'X: y' -d @- host <<EOF\n{\n  \"t\": \"" + name + "\"\n}\nEOF\n"),
        List.of());
  }

  private static List<String> each(RuleFile file, Function<String, String> query) {
    return file.rules().stream()
        .map(Rule::metadata)
        .map(rule -> rule.title().map(Written::text).orElse("?"))
        .map(query)
        .toList();
  }

  private static Optional<Span> at(RuleFile file, String text) {
    int start = file.source().text().indexOf(text);
    return start < 0 ? Optional.empty() : Optional.of(new Span(start, start + text.length()));
  }
}
