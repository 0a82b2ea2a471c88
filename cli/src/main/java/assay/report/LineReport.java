package assay.report;

import assay.source.DiagnosticLine;
import assay.source.Finding;
import java.util.List;

/** Findings as a line each, in the form editors can jump to. */
public record LineReport() implements Report {

  @Override
  public String render(List<Finding> findings) {
    var out = new StringBuilder();
    for (Finding finding : findings) {
      out.append(DiagnosticLine.render(finding.diagnostic(), finding.source())).append('\n');
    }
    return out.toString();
  }
}
