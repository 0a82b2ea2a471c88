package assay.lint;

import static assay.truth.Sound.holds;
import static java.nio.charset.StandardCharsets.UTF_8;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Sound;
import assay.truth.Testdata;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a rule file to check: what is found is in it, and fixes make no errors and end. */
class LintFuzz {

  private static final int MOST_ROUNDS = 50;

  private static final Linter LINTER = new Linter(LintRules.ALL, TestFacts.FACTS, LintOptions.NONE);

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Testdata.contents("rules", ".yml"), Testdata.contents("targets", "rule.yml"));
  }

  /** So that loading classes is no part of the time that an input may take. */
  @BeforeAll
  static void theWayIsKnown() {
    seeds().forEach(seed -> fixesComeToRest(LINTER, seed, file -> {}));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyRulesAreCheckedAndTheirFixesComeToRest(byte[] bytes) {
    fixesComeToRest(LINTER, bytes, file -> {});
  }

  /** Checks and mends what {@code bytes} hold until there is no more to mend. */
  static void fixesComeToRest(Linter linter, byte[] bytes, Consumer<RuleFile> also) {
    RuleFile before = RuleReader.read("x.yml", bytes);
    RuleFile file = before;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Diagnostic> found = linter.check(file);
      Sound.diagnostics(file.problems(), file.source());
      Sound.diagnostics(found, file.source());
      also.accept(file);
      String text = file.source().text();
      String next = Fixes.apply(text, found);
      if (next.equals(text)) {
        holds(errors(file) <= errors(before), "mending makes no errors", text);
        holds(file.rules().size() == before.rules().size(), "mending takes no rules", text);
        return;
      }
      file = RuleReader.read("x.yml", next.getBytes(UTF_8));
    }
    holds(false, "fixes come to rest", file.source().text());
  }

  private static long errors(RuleFile file) {
    return file.problems().stream().filter(Diagnostic::isError).count();
  }
}
