package assay.lint;

import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mends a text by the fixes of findings. */
public final class Fixes {

  private Fixes() {}

  /** A text after fixes, and the findings whose fixes were made. */
  public record Mended(String text, List<Diagnostic> fixed) {
    public Mended {
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * {@code text} after the safe fixes of {@code findings}, which were found in it. Where two fixes
   * overlap the first one counts; the other has its turn when the result is checked again.
   */
  public static String apply(String text, List<Diagnostic> findings) {
    return mend(text, findings, false).text();
  }

  /** The same; {@code unsafe} makes those fixes too that somebody should look at. */
  public static Mended mend(String text, List<Diagnostic> findings, boolean unsafe) {
    var edits = new ArrayList<Edit>();
    var fixed = new ArrayList<Diagnostic>();
    for (Diagnostic finding : findings) {
      if (isWanted(finding, unsafe)) {
        Fix fix = finding.fix().orElseThrow();
        if (fix.edits().stream().allMatch(edit -> isFree(edit, edits))) {
          edits.addAll(fix.edits());
          fixed.add(finding);
        }
      }
    }
    edits.sort(
        Comparator.comparingInt((Edit edit) -> edit.span().start())
            .thenComparingInt(edit -> edit.span().end()));
    var out = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      out.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    return new Mended(out.append(text, done, text.length()).toString(), fixed);
  }

  /** Whether {@code finding} has a fix that is made. */
  public static boolean isWanted(Diagnostic finding, boolean unsafe) {
    return finding.fix().filter(fix -> fix.safe() || unsafe).isPresent();
  }

  private static boolean isFree(Edit edit, List<Edit> taken) {
    return taken.stream().noneMatch(other -> meet(edit.span(), other.span()));
  }

  /** Whether two changes cannot both be made: of two additions at one place none is the first. */
  private static boolean meet(Span a, Span b) {
    return (a.length() == 0 && b.length() == 0)
        ? a.equals(b)
        : a.start() < b.end() && b.start() < a.end();
  }
}
