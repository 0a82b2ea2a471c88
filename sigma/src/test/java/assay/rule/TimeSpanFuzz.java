package assay.rule;

import static assay.truth.Sound.holds;
import static assay.truth.Sound.same;
import static java.nio.charset.StandardCharsets.UTF_8;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.truth.Sound;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any text as a time span. */
class TimeSpanFuzz {

  @DictionaryEntries({"15m", "1h 30m", "1.5d", "9223372036854775807", "months", "_", "\u0663"})
  @FuzzTest
  void anyTextIsATimeSpanOrIsRefused(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    var problems = new ArrayList<Diagnostic>();
    Optional<TimeSpan> read = read(text, problems);
    Sound.diagnostics(problems, new Source("x.yml", text));
    same(problems.size(), read.isPresent() ? 0 : 1, "it is read, or there is one problem");
    read.ifPresent(TimeSpanFuzz::check);
    Optional<String> meant = TimeSpanSlip.meant(text);
    if (meant.isPresent()) {
      problems.clear();
      holds(
          read(meant.get(), problems).isPresent()
              || problems.getFirst().id().equals("timespan-too-long"),
          "what was meant is a time span",
          meant);
    }
  }

  private static void check(TimeSpan span) {
    holds(span.seconds() > 0, "it has a length", span);
    TimeSpan again = read(span.text(), List.of()).orElseThrow();
    same(again.count(), span.count(), "what is written reads back the same");
    same(again.unit(), span.unit(), "what is written reads back the same");
  }

  private static Optional<TimeSpan> read(String text, List<Diagnostic> problems) {
    return TimeSpan.parse(new Written(text, new Span(0, text.length())), problems::add);
  }
}
