package assay.target;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A POSIX shell and what it is asked to run. */
final class Shell {

  /**
   * What a command did.
   *
   * @param status zero if it went well
   */
  record Ran(int status, String output, String errors) {}

  private Shell() {}

  /** Skips a test where GNU grep has no expressions of PCRE, and says how much that leaves out. */
  static void assumeGrep(int comparisons) throws IOException {
    boolean has = Files.isExecutable(Path.of("/bin/sh")) && grepFinds();
    if (!has) {
      System.out.printf("skipped %,d comparisons: no grep with -P here%n", comparisons);
    }
    assumeTrue(has, "no grep with -P here");
  }

  private static boolean grepFinds() throws IOException {
    return run("grep -P '^(?=.*a)(?!.*b)'", "ca\n").equals(new Ran(0, "ca\n", ""));
  }

  /** Runs {@code command} with {@code input} to read. */
  static Ran run(String command, String input) throws IOException {
    Path in = Files.createTempFile("assay", ".in");
    Path out = Files.createTempFile("assay", ".out");
    Path errors = Files.createTempFile("assay", ".err");
    try {
      Files.writeString(in, input);
      var builder =
          new ProcessBuilder("/bin/sh", "-c", command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
      int status = builder.start().waitFor();
      return new Ran(status, text(out), text(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(in);
      Files.delete(out);
      Files.delete(errors);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
