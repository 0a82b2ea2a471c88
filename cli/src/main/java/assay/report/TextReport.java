package assay.report;

import assay.source.DiagnosticText;
import assay.source.Finding;
import assay.source.Severity;
import java.util.List;

/** Findings drawn over the text they are about, with an empty line after each. */
public record TextReport(boolean coloured) implements Report {

  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String PLAIN = "\u001b[0m";

  @Override
  public String render(List<Finding> findings) {
    var out = new StringBuilder();
    for (Finding finding : findings) {
      String drawing = DiagnosticText.render(finding.diagnostic(), finding.source());
      out.append(coloured ? colour(drawing, finding.diagnostic().severity()) : drawing);
      out.append('\n');
    }
    return out.toString();
  }

  /** Colours the severity and the id, which begin the drawing and end at the first colon. */
  private static String colour(String drawing, Severity severity) {
    int colon = drawing.indexOf(':');
    String start =
        switch (severity) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case NOTE -> BLUE;
        };
    return start + drawing.substring(0, colon) + PLAIN + drawing.substring(colon);
  }
}
