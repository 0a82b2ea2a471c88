package assay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Where tests find their files: our own in {@code testdata/}, others' beside the project. */
public final class Testdata {

  public static final Path ROOT = Path.of(System.getProperty("assay.root", ".."));

  /** Whether fixtures are to be written instead of compared. */
  public static final boolean UPDATE = Boolean.getBoolean("update");

  private static final String NAMED = System.getenv("ASSAY_SHARED");
  private static final Path SHARED = NAMED == null ? ROOT.resolve("../shared") : Path.of(NAMED);

  private Testdata() {}

  /** The file or folder {@code path} of {@code testdata/}. */
  public static Path path(String path) {
    return ROOT.resolve("testdata").resolve(path);
  }

  /** The name people know {@code file} by: its path from the project's root. */
  public static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /**
   * The folder or file {@code path} of the shared data; empty where it is absent, saying what is
   * skipped.
   */
  public static Optional<Path> shared(String path, String what) {
    Path found = SHARED.resolve(path);
    if (Files.exists(found)) {
      return Optional.of(found);
    }
    System.out.println(
        "skipped %s: %s is not in %s".formatted(what, path, SHARED.toAbsolutePath().normalize()));
    return Optional.empty();
  }

  /** The lines of a file of the shared data, each a JSON value; none where it is absent. */
  public static List<Json> sharedLines(String path, String what) {
    Optional<Path> file = shared(path, what);
    if (file.isEmpty()) {
      return List.of();
    }
    try (var in = new GZIPInputStream(Files.newInputStream(file.get()));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(Json::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table of {@code testdata/}, without its comments and its heading. */
  public static List<String[]> table(String path) {
    try (Stream<String> lines = Files.lines(path(path))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in {@code folder}, sorted by name. */
  public static List<Path> list(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
