package assay.report;

import assay.source.Finding;
import java.io.PrintStream;
import java.util.List;

/** A form in which findings are printed. */
public sealed interface Report
    permits TextReport, LineReport, JsonReport, SarifReport, GithubReport {

  /** All of {@code findings} as text that ends with a line end, or is empty. */
  String render(List<Finding> findings);

  /** Prints what {@link #render} gives; a form that can do so piece by piece does. */
  default void print(List<Finding> findings, PrintStream out) {
    out.print(render(findings));
  }
}
