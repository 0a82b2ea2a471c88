package assay.format;

import static assay.truth.Sound.holds;
import static assay.truth.Sound.same;
import static java.nio.charset.StandardCharsets.UTF_8;

import assay.source.Diagnostic;
import assay.truth.Sound;
import assay.truth.Testdata;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as a rule file to format: it means the same, and formatting it again changes nothing.
 */
class LayoutFuzz {

  static Stream<byte[]> seeds() {
    return Testdata.contents("format", "before.yml");
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBytesAreFormattedOrLeftAlone(byte[] bytes) {
    Formatted once = RuleFormat.of("x.yml", bytes);
    Sound.diagnostics(once.problems(), once.source());
    holds(
        hasMarkInside(once) || once.problems().stream().noneMatch(LayoutFuzz::isOurFault),
        "the meaning would not change");
    if (once.problems().stream().anyMatch(Diagnostic::isError)) {
      holds(!once.changed(), "what cannot be formatted is left alone");
    } else if (once.changed()) {
      byte[] form = once.text().getBytes(UTF_8);
      meansTheSame(Meaning.of(form), Meaning.of(bytes));
      holds(!RuleFormat.of("x.yml", form).changed(), "formatting again changes nothing");
    }
  }

  /** Documents that share a part tell of it once, where a place in it is what they point to. */
  private static void meansTheSame(Meaning form, Meaning before) {
    same(form.rules(), before.rules(), "the rules are the same");
    same(Set.copyOf(form.problems()), Set.copyOf(before.problems()), "so are the problems");
  }

  /** A byte order mark that comes to stand first is no longer text: such files are left alone. */
  private static boolean hasMarkInside(Formatted formatted) {
    return formatted.source().text().indexOf('\uFEFF') >= 0;
  }

  private static boolean isOurFault(Diagnostic problem) {
    return problem.id().equals("format-would-change-meaning");
  }
}
