package assay.check;

import assay.lint.Exclusion;
import assay.lint.LintConfig;
import assay.lint.LintFacts;
import assay.lint.PathGlob;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * How rule files are checked. Configuration and facts are asked for only when a file is to be read:
 * to find that nothing has changed must not cost more than that.
 *
 * @param fingerprint a text that differs where configuration, facts or program do
 * @param folder where the paths of the configuration start from
 * @param leftOut the files that it leaves out
 */
public record CheckSettings(
    String fingerprint,
    Path folder,
    List<PathGlob> leftOut,
    Supplier<LintConfig> config,
    Supplier<LintFacts> facts) {

  public CheckSettings {
    leftOut = List.copyOf(leftOut);
  }

  /** The paths of the files that {@code config} leaves out. */
  public static List<PathGlob> leftOut(LintConfig config) {
    return config.exclusions().stream()
        .filter(Exclusion.WholeFile.class::isInstance)
        .map(exclusion -> ((Exclusion.WholeFile) exclusion).path())
        .toList();
  }

  boolean leavesOut(Path file) {
    return !leftOut.isEmpty() && leftOut.stream().anyMatch(glob -> glob.matches(path(file)));
  }

  /** The path of {@code file} from the configuration's folder; all of it if it is not below. */
  String path(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    Path seen = whole.startsWith(from) ? from.relativize(whole) : whole;
    return seen.toString().replace('\\', '/');
  }
}
