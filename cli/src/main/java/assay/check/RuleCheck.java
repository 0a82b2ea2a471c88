package assay.check;

import assay.project.InputFile;
import assay.rule.RuleFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks rule files. Each is looked at by itself, on all processors, unless the cache has what was
 * found in it; then all are looked at together. What comes out is in the order of the files,
 * whatever the number of processors is.
 */
public final class RuleCheck {

  private final CheckSettings settings;
  private final InputStream standardInput;
  private final Function<InputFile, String> names;
  private final boolean keepsRules;

  private RuleCheck(
      CheckSettings settings,
      InputStream standardInput,
      Function<InputFile, String> names,
      boolean keepsRules) {
    this.settings = settings;
    this.standardInput = standardInput;
    this.names = names;
    this.keepsRules = keepsRules;
  }

  /** A check that names files by their places and hands out nothing but findings. */
  public RuleCheck(CheckSettings settings, InputStream standardInput) {
    this(settings, standardInput, InputFile::place, false);
  }

  /** The same, which calls files as {@code names} does, and keeps their rules. */
  public RuleCheck keepingRules(Function<InputFile, String> names) {
    return new RuleCheck(settings, standardInput, names, true);
  }

  /**
   * What was found.
   *
   * @param files those files in which something was
   * @param read how many files were looked at
   * @param rules how many rules they hold
   * @param leftOut how many files the configuration leaves out
   * @param unread a message for each file that could not be read
   * @param ruleFiles the files as they were read, if they are kept
   */
  public record Result(
      List<FileFindings> files,
      int read,
      int rules,
      int leftOut,
      List<String> unread,
      List<RuleFile> ruleFiles) {
    public Result {
      files = List.copyOf(files);
      unread = List.copyOf(unread);
      ruleFiles = List.copyOf(ruleFiles);
    }
  }

  /** Checks {@code files} without a cache. */
  public Result check(List<InputFile> files) {
    return check(files, CheckCache.none());
  }

  /**
   * Checks {@code files}, and keeps what was found in {@code folder} for the next time; {@code
   * line} tells one command line from others that keep something there.
   */
  public Result check(List<InputFile> files, Path folder, String line) {
    String key = line + '\n' + settings.fingerprint();
    return check(files, CheckCache.open(folder, line, key));
  }

  private Result check(List<InputFile> files, CheckCache cache) {
    List<InputFile> wanted = files;
    if (!settings.leftOut().isEmpty()) {
      wanted =
          files.stream().filter(file -> file.path().filter(settings::leavesOut).isEmpty()).toList();
    }
    var run = new CheckRun(settings, cache, standardInput, names, keepsRules, wanted);
    return run.result(files.size() - wanted.size());
  }

  /** The files without those that are there a second time under another name. */
  public static List<InputFile> distinct(List<InputFile> files) {
    Set<Path> seen = new HashSet<>(files.size() * 2);
    var distinct = new ArrayList<InputFile>(files.size());
    for (InputFile file : files) {
      Optional<Path> path = file.path();
      if (path.isEmpty() || seen.add(path.get().toAbsolutePath().normalize())) {
        distinct.add(file);
      }
    }
    return distinct;
  }
}
