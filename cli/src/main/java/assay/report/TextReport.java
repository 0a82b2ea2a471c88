package assay.report;

import assay.source.DiagnosticText;
import assay.source.Finding;
import assay.source.Severity;
import java.util.List;
import java.util.function.Consumer;

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
      out.append(render(finding)).append('\n');
    }
    return out.toString();
  }

  /** One by one: a single sign beyond Latin makes a text of megabytes twice as long. */
  @Override
  public void print(List<Finding> findings, Consumer<String> out) {
    for (Finding finding : findings) {
      out.accept(render(finding) + '\n');
    }
  }

  private String render(Finding finding) {
    String drawing = DiagnosticText.render(finding.diagnostic(), finding.source());
    return coloured ? colour(drawing, finding.diagnostic().severity()) : drawing;
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
