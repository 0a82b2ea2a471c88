package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.rule.TimeSpan.Unit;
import assay.source.Diagnostic;
import assay.source.Span;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

  private final List<Diagnostic> problems = new ArrayList<>();

  @Test
  void timeSpansAreThoseOfPySigma() {
    var departures = new Departures("timespan");
    for (Json row : Json.read(Truth.path("golden/oracle/timespan.jsonl.gz", 23))) {
      String text = row.get("timespan").text();
      String ours =
          parse(text)
              .map(span -> "%d %s %d".formatted(span.count(), span.unit().sign(), span.seconds()))
              .orElse("error");
      departures.compare("'" + text + "'", ours, pySigma(row));
    }
    departures.check();
  }

  private static String pySigma(Json row) {
    return row.has("error")
        ? "error"
        : "%s %s %s"
            .formatted(
                number(row.get("count")), row.get("unit").text(), number(row.get("seconds")));
  }

  private static String number(Json json) {
    return ((Json.Other) json).text();
  }

  @ParameterizedTest
  @CsvSource({"15m, 900", "90s, 90", "1d, 86400", "007h, 25200", "2w, 1209600", "1M, 2629746"})
  void aNumberAndAUnitAreSomeSeconds(String text, long seconds) {
    assertThat(parse(text).map(TimeSpan::seconds)).contains(seconds);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5min, write `5m`",
    "1H, write `1h`",
    "5D, write `5d`",
    "2 hours, write `2h`",
    "1.5h, write `90m`",
    "1h30m, write `90m`",
    "1d 12h, write `36h`",
    "-5m, write `5m`",
    "' 5m', write `5m`",
    "5 m, write `5m`",
    "1_0s, write `10s`",
    "\uFF11m, write `1m`",
    "3 months, write `3M`",
    "'0,5h', write `30m`",
    "0.1s, 'write a whole number and `s`, `m`, `h` or `d`, as in `15m`'",
    "soon, 'write a whole number and `s`, `m`, `h` or `d`, as in `15m`'",
    "'', 'write a whole number and `s`, `m`, `h` or `d`, as in `15m`'",
    "m, 'write a whole number and `s`, `m`, `h` or `d`, as in `15m`'",
    "1:30, 'write a whole number and `s`, `m`, `h` or `d`, as in `15m`'",
    "5q, 'write a whole number and `s`, `m`, `h` or `d`, as in `15m`'",
    "5, 'say the unit, as in `5s`, or with `m`, `h` or `d`'"
  })
  void whatIsNoTimeSpanIsToldWithWhatWasMeant(String text, String help) {
    assertThat(parse(text)).isEmpty();
    assertThat(problems).extracting(Diagnostic::id).containsExactly("invalid-timespan");
    assertThat(problems.getFirst().help()).contains(help);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "000d"})
  void aTimeSpanHasALength(String text) {
    assertThat(parse(text)).isEmpty();
    assertThat(problems).extracting(Diagnostic::id).containsExactly("empty-timespan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807m", "99999999999999999999s", "292277024627y"})
  void whatOverflowsIsRefused(String text) {
    assertThat(parse(text)).isEmpty();
    assertThat(problems).extracting(Diagnostic::id).containsExactly("timespan-too-long");
  }

  @Test
  void theLongestOfEachUnitIsCountedRight() {
    assertThat(parse("292277024626y").map(TimeSpan::seconds))
        .contains(Math.multiplyExact(292_277_024_626L, 31_556_952L));
    assertThat(parse("0".repeat(100_000) + "5m").map(TimeSpan::text)).contains("5m");
    assertThat(parse("1".repeat(100_000))).isEmpty();
  }

  @Test
  void thereIsNoOtherWayToMakeAWrongOne() {
    var here = new Span(0, 0);
    assertThatThrownBy(() -> new TimeSpan(0, Unit.DAY, here))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeSpan(Long.MAX_VALUE, Unit.DAY, here))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<TimeSpan> parse(String text) {
    return TimeSpan.parse(new Written(text, new Span(0, text.length())), problems::add);
  }
}
