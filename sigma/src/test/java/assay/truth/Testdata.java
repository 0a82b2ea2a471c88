package assay.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where tests find the project's own files. */
public final class Testdata {

  public static final Path ROOT = Truth.root();

  /** Whether fixtures are to be written instead of compared. */
  public static final boolean UPDATE = Boolean.getBoolean("update");

  private Testdata() {}

  /** The file or folder {@code path} of {@code testdata/}. */
  public static Path path(String path) {
    return ROOT.resolve("testdata").resolve(path);
  }

  /** The name people know {@code file} by: its path from the project's root. */
  public static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
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

  /** The files below {@code folder} of {@code testdata/} whose names end so, as bytes. */
  public static Stream<byte[]> contents(String folder, String end) {
    try (Stream<Path> found = Files.walk(path(folder))) {
      return found
          .filter(file -> file.toString().endsWith(end))
          .sorted()
          .map(Testdata::bytes)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
