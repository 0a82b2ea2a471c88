package assay.format;

import assay.source.Diagnostic;
import assay.source.Source;
import java.util.List;

/**
 * A file in its usual form.
 *
 * @param source the file as it was read, with LF as its line ends: where {@code problems} point
 * @param text what the file shall hold
 * @param changed whether that differs from what it holds, be it only in line ends or a byte order
 *     mark
 * @param problems why the file, or a part of it, was left as it is
 */
public record Formatted(Source source, String text, boolean changed, List<Diagnostic> problems) {

  /** The id of the problem that a file holds no rule: many in a folder are no news. */
  public static final String NO_RULE = "no-rule-to-format";

  public Formatted {
    problems = List.copyOf(problems);
  }
}
