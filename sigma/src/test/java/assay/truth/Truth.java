package assay.truth;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of truth data: {@code ../shared} beside the project, or what {@code ASSAY_SHARED}
 * names. It is no part of the project; tests that need it are skipped, and say so, where it is
 * absent.
 */
public final class Truth {

  private Truth() {}

  /** The project's root. */
  public static Path root() {
    return Path.of(System.getProperty("assay.root", "..")).toAbsolutePath().normalize();
  }

  /** The path {@code name} below the folder; skips the test where there is none. */
  public static Path path(String name, int comparisons) {
    String given = System.getenv("ASSAY_SHARED");
    Path folder = given == null ? root().resolve("../shared").normalize() : Path.of(given);
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      System.out.printf("skipped %,d comparisons: no truth data at %s%n", comparisons, name);
    }
    assumeTrue(Files.exists(path), "no truth data at " + name);
    return path;
  }
}
