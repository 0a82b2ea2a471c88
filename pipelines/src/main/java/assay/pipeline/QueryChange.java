package assay.pipeline;

import assay.template.Data;
import assay.template.Template;
import java.util.List;

/** What is done to a query of a rule (pySigma: "Query Post-Processing Transformations"). */
public sealed interface QueryChange {

  record Embed(String prefix, String suffix) implements QueryChange {}

  record Simple(String template, Origin place) implements QueryChange {}

  record Fill(Template template, boolean escape, Origin place) implements QueryChange {}

  /** The query stands for {@code %QUERY%} in a JSON text. */
  record EmbedInJson(Data json) implements QueryChange {}

  record Replace(PipelineRegex regex, Replacement replacement) implements QueryChange {}

  record Nest(List<QueryStep> steps) implements QueryChange {
    public Nest {
      steps = List.copyOf(steps);
    }
  }
}
