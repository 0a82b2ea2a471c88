package assay.report;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Position;
import assay.source.Severity;
import java.util.List;

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the changed lines
 * (GitHub Docs, "Workflow commands for GitHub Actions").
 */
public record GithubReport() implements Report {

  @Override
  public String render(List<Finding> findings) {
    var out = new StringBuilder();
    for (Finding finding : findings) {
      Diagnostic diagnostic = finding.diagnostic();
      Position start = finding.source().position(diagnostic.span().start());
      Position end = finding.source().position(diagnostic.span().end());
      String message =
          diagnostic.message() + diagnostic.help().map(help -> "\nhelp: " + help).orElse("");
      out.append("::").append(command(diagnostic.severity()));
      out.append(" file=").append(property(finding.source().name()));
      out.append(",line=").append(start.line()).append(",endLine=").append(end.line());
      if (start.line() == end.line()) {
        out.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
      }
      out.append(",title=").append(property(diagnostic.id()));
      out.append("::").append(data(message)).append('\n');
    }
    return out.toString();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
