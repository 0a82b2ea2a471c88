package assay.check;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Fix;
import assay.source.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each check found something. */
public final class Statistics {

  private Statistics() {}

  /**
   * One check.
   *
   * @param severity the weightiest of its findings
   * @param count how many findings it has, {@code files} in how many files
   * @param fixable how many of them have a safe fix
   */
  public record Row(String id, Severity severity, int count, int files, int fixable) {}

  /** Collects the figures of one check. */
  private static final class Sum {
    private Severity severity = Severity.NOTE;
    private int count;
    private int fixable;
    private final Set<String> files = new HashSet<>();

    void add(Finding finding) {
      Diagnostic diagnostic = finding.diagnostic();
      severity = diagnostic.severity().compareTo(severity) < 0 ? diagnostic.severity() : severity;
      count++;
      fixable += diagnostic.fix().filter(Fix::safe).isPresent() ? 1 : 0;
      files.add(finding.source().name());
    }
  }

  /** A row for each check that found something, the most frequent first. */
  public static List<Row> of(List<Finding> findings) {
    Map<String, Sum> sums = new TreeMap<>();
    for (Finding finding : findings) {
      sums.computeIfAbsent(finding.diagnostic().id(), id -> new Sum()).add(finding);
    }
    var rows = new ArrayList<Row>();
    sums.forEach(
        (id, sum) -> rows.add(new Row(id, sum.severity, sum.count, sum.files.size(), sum.fixable)));
    rows.sort(Comparator.comparingInt(Row::count).reversed());
    return rows;
  }
}
