package assay.cli;

import assay.project.InputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the program is, and where it may keep what it wants to know again. */
final class Program {

  private Program() {}

  /**
   * A text that differs for two builds of the program: its version and, where it is one jar, when
   * that was made.
   */
  static String fingerprint() {
    return jar()
        .map(
            jar -> {
              try {
                return Version.NUMBER + " " + InputFile.Stamp.of(jar);
              } catch (IOException e) {
                return Version.NUMBER;
              }
            })
        .orElse(Version.NUMBER);
  }

  /** The jar that the program is; none if it runs from folders of classes. */
  private static Optional<Path> jar() {
    String classes = System.getProperty("java.class.path", "");
    boolean single = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
    return single ? Optional.of(Path.of(classes)) : Optional.empty();
  }

  /**
   * The folder of this user for what can be made again. There is none for a program of loose
   * classes: nothing would tell when one of them has changed.
   */
  static Optional<Path> cacheFolder() {
    return jar().flatMap(jar -> base()).map(base -> base.resolve("assay"));
  }

  /** As the XDG Base Directory Specification has it, or the system's own custom. */
  private static Optional<Path> base() {
    Optional<Path> chosen = folder("XDG_CACHE_HOME");
    if (chosen.isPresent()) {
      return chosen;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return folder("LOCALAPPDATA");
    }
    return folder("HOME")
        .map(home -> home.resolve(system.startsWith("mac") ? "Library/Caches" : ".cache"));
  }

  private static Optional<Path> folder(String variable) {
    return Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
