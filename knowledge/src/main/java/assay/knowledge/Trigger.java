package assay.knowledge;

import assay.rule.Written;
import java.util.List;
import java.util.Optional;

/**
 * Tests of Atomic Red Team that set off what the technique {@code id} is about: one folder.
 *
 * @param displayName what the tests call the technique
 * @param markdown the page that came with the tests
 */
public record Trigger(
    String id, Optional<Written> displayName, List<AtomicTest> tests, Optional<String> markdown) {

  /**
   * One test: a command to run, and by which program ({@code executor}). {@code elevated} tells
   * whether it needs an administrator.
   */
  public record AtomicTest(
      Written name,
      Optional<Written> guid,
      Optional<Written> description,
      List<String> platforms,
      Optional<Written> executor,
      Optional<Written> command,
      boolean elevated) {
    public AtomicTest {
      platforms = List.copyOf(platforms);
    }
  }

  public Trigger {
    tests = List.copyOf(tests);
  }
}
