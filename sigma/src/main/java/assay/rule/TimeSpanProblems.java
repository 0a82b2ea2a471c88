package assay.rule;

import assay.source.Diagnostic;
import assay.source.Printable;

/** The texts of all that can be wrong with a time span. */
final class TimeSpanProblems {

  private TimeSpanProblems() {}

  static Diagnostic notATimeSpan(Written written) {
    return Diagnostic.error(
            "invalid-timespan",
            "`%s` is not a time span".formatted(Printable.shortened(written.text())),
            written.span(),
            "not a number and a unit")
        .withHelp(wayOut(written.text()));
  }

  private static String wayOut(String text) {
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "say the unit, as in `%ss`, or with `m`, `h` or `d`"
          .formatted(Printable.shortened(text));
    }
    return TimeSpanSlip.meant(text)
        .map("write `%s`"::formatted)
        .orElse("write a whole number and `s`, `m`, `h` or `d`, as in `15m`");
  }

  static Diagnostic nothing(Written written) {
    return Diagnostic.error(
            "empty-timespan",
            "the time span `%s` has no length".formatted(Printable.shortened(written.text())),
            written.span(),
            "nothing can happen in it")
        .withHelp("write a number above zero, as in `15m`");
  }

  static Diagnostic tooLong(Written written) {
    return Diagnostic.error(
            "timespan-too-long",
            "the time span `%s` has more seconds than can be counted"
                .formatted(Printable.shortened(written.text())),
            written.span(),
            "too long")
        .withHelp("write a shorter one, as in `30d`");
  }
}
