package assay.report;

import assay.source.Finding;
import java.util.List;
import java.util.function.Consumer;

/** A form in which findings are printed. */
public sealed interface Report
    permits TextReport, LineReport, JsonReport, SarifReport, GithubReport {

  /** All of {@code findings} as text that ends with a line end, or is empty. */
  String render(List<Finding> findings);

  /** Gives what {@link #render} does to {@code out}; a form that can do so in pieces does. */
  default void print(List<Finding> findings, Consumer<String> out) {
    out.accept(render(findings));
  }
}
