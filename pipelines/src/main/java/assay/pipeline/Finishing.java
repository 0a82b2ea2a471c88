package assay.pipeline;

import assay.source.Finding;
import assay.template.Data;
import assay.template.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes one output of all queries. */
final class Finishing {

  private Finishing() {}

  /**
   * @param pipeline what templates call so
   */
  static Processed run(List<Finalizer> finalizers, List<String> queries, Data pipeline) {
    var problems = new ArrayList<Finding>();
    List<String> output = queries;
    for (Finalizer finalizer : finalizers) {
      output = finish(finalizer, output, pipeline, problems);
    }
    return new Processed(problems.isEmpty() ? output : queries, problems);
  }

  private static List<String> finish(
      Finalizer finalizer, List<String> queries, Data pipeline, List<Finding> problems) {
    return switch (finalizer) {
      case Finalizer.Concatenate concatenate ->
          List.of(
              concatenate.prefix()
                  + String.join(concatenate.separator(), queries)
                  + concatenate.suffix());
      case Finalizer.AsJson json -> List.of(JsonText.indented(Data.texts(queries), json.indent()));
      case Finalizer.AsYaml yaml -> List.of(yaml(queries));
      case Finalizer.Fill fill ->
          List.of(
              QuerySteps.filled(
                  fill.template()
                      .fill(
                          Map.of("queries", Data.texts(queries), "pipeline", pipeline),
                          fill.escape()),
                  fill.place(),
                  problems));
      case Finalizer.Nested nested -> {
        List<String> output = queries;
        for (Finalizer each : nested.finalizers()) {
          output = finish(each, output, pipeline, problems);
        }
        yield output;
      }
    };
  }

  /** A list of texts, each in quotes: so none is read as anything else. */
  private static String yaml(List<String> queries) {
    var out = new StringBuilder();
    queries.forEach(query -> out.append("- ").append(JsonText.of(Data.of(query))).append('\n'));
    return queries.isEmpty() ? "[]\n" : out.toString();
  }
}
