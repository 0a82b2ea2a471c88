package assay.query;

import static assay.truth.Sound.inside;
import static assay.truth.Sound.same;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.truth.Sound;
import assay.truth.Testdata;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a rule file: all the way from bytes to what the rules mean. */
class RuleFuzz {

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Testdata.contents("rules", ".yml"), Testdata.contents("targets", "rule.yml"));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBytesMeanSomethingOrAreRefused(byte[] bytes) {
    RuleFile file = RuleReader.read("x.yml", bytes);
    Source source = file.source();
    Sound.diagnostics(file.problems(), source);
    for (Rule rule : file.rules()) {
      inside(rule.span(), source);
      if (rule instanceof Rule.DetectionRule detection
          && file.problems().stream().noneMatch(Diagnostic::isError)) {
        check(Lowering.lower(detection), source);
      }
    }
  }

  private static void check(Lowered lowered, Source source) {
    Sound.diagnostics(lowered.problems(), source);
    for (Query query : lowered.queries()) {
      check(query, source);
      Query simple = Passes.apply(query);
      check(simple, source);
      same(
          QueryText.of(Passes.apply(simple)),
          QueryText.of(simple),
          "simplifying again changes nothing");
    }
  }

  private static void check(Query query, Source source) {
    inside(query.origin(), source);
    switch (query) {
      case Query.And and -> and.terms().forEach(term -> check(term, source));
      case Query.Or or -> or.terms().forEach(term -> check(term, source));
      case Query.Not not -> check(not.term(), source);
      case Query.Has has -> {}
      case Query.Anywhere anywhere -> {}
    }
  }
}
