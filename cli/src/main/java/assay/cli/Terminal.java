package assay.cli;

import assay.report.TextReport;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Severity;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a command reads and prints: results to {@code out}, everything else to {@code err}.
 *
 * @param coloured whether what goes to {@code err} may have colours
 * @param live whether somebody watches {@code err}, so that progress is worth showing
 */
public record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean coloured, boolean live) {

  Terminal withColour(boolean wanted) {
    return new Terminal(in, out, err, wanted, live);
  }

  /** The same, printing to these streams. */
  Terminal into(OutputStream out, OutputStream err) {
    return new Terminal(
        in,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        coloured,
        live);
  }

  /** Draws findings on {@code err}. */
  void show(List<Finding> findings) {
    new TextReport(coloured).print(findings, err::print);
  }

  /** Draws findings, names what could not be read, and gives the status for both. */
  int tell(List<Finding> findings, List<String> unread) {
    show(findings);
    unread.forEach(this::failed);
    boolean errors = findings.stream().anyMatch(finding -> finding.diagnostic().isError());
    return !unread.isEmpty() ? Status.FAILED : errors ? Status.FINDINGS : Status.CLEAN;
  }

  /** Says that the work cannot be done, and gives the status for it. */
  int failed(String message) {
    err.println("assay: " + message);
    return Status.FAILED;
  }

  /** {@code 2 errors, 1 warning and 3 notes}, or the empty text if there is nothing. */
  static String count(List<Diagnostic> diagnostics) {
    var counts = new ArrayList<String>();
    for (Severity severity : Severity.values()) {
      long count = diagnostics.stream().filter(each -> each.severity() == severity).count();
      if (count > 0) {
        counts.add(plural(count, severity.label()));
      }
    }
    if (counts.size() < 2) {
      return String.join("", counts);
    }
    return String.join(", ", counts.subList(0, counts.size() - 1)) + " and " + counts.getLast();
  }

  /** {@code 1 rule}, {@code 1,234 rules}. */
  static String plural(long number, String noun) {
    return grouped(number) + ' ' + (number == 1 ? noun : noun + "s");
  }

  /** The number with commas, without what the JDK loads of locales for that. */
  private static String grouped(long number) {
    var digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }
}
