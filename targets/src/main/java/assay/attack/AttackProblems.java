package assay.attack;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import java.util.List;
import java.util.Locale;

/** The texts of all that can be wrong with a file of ATT&CK. */
final class AttackProblems {

  private static final String FORMS =
      "give a STIX bundle of ATT&CK, an `attack_mapping.json`, attack facts, or a pack that"
          + " `assay import attack` wrote";

  private AttackProblems() {}

  static Diagnostic unknownForm(Span span) {
    return Diagnostic.error(
            "unknown-attack-form", "this is no form of ATT&CK that is known", span, "begins here")
        .withHelp(FORMS);
  }

  static Diagnostic noTechniques() {
    return Diagnostic.error(
            "no-techniques", "the file holds no technique", new Span(0, 0), "nothing found")
        .withHelp(FORMS);
  }

  static Diagnostic invalidJson(String problem, Span span) {
    String what = problem.toLowerCase(Locale.ROOT);
    if (what.startsWith("unexpected end-of-input")) {
      return Diagnostic.error(
              "json-too-short", "the JSON text ends too soon", span, "the file ends here")
          .withHelp("fetch the file again; it was probably cut short");
    }
    return Diagnostic.error(
            "invalid-json",
            "this is not JSON: " + problem.lines().findFirst().orElse("no value"),
            span,
            "here")
        .withHelp("mend it at this place, or fetch the file again");
  }

  static Diagnostic wrongType(String what, String expected, String found, Span span) {
    return Diagnostic.error(
            "wrong-type",
            "`%s` must be %s, not %s".formatted(what, expected, found),
            span,
            "is " + found)
        .withHelp("write %s here, or leave the entry out".formatted(expected));
  }

  static Diagnostic incomplete(String what, String part, Span span) {
    return Diagnostic.error(
            "incomplete-entry",
            "%s has no %s".formatted(what, part),
            span,
            "has no %s".formatted(part))
        .withHelp("add the %s, or leave the entry out".formatted(part));
  }

  static Diagnostic unknownRecord(String kind, List<String> known, Span span) {
    return Diagnostic.error(
            "unknown-record", "unknown record `%s`".formatted(shorten(kind)), span, "record")
        .withHelp(Nearest.help(kind, known));
  }

  static Diagnostic wrongColumns(String kind, String expected, int found, Span span) {
    return Diagnostic.error(
            "wrong-columns",
            "`%s` needs %s columns, not %d".formatted(kind, expected, found),
            span,
            "%d columns".formatted(found))
        .withHelp("columns are parted by one tab each; write the pack anew from its source");
  }

  static Diagnostic unknownState(String state, Span span) {
    return Diagnostic.error(
            "unknown-state", "unknown state `%s`".formatted(shorten(state)), span, "state")
        .withHelp(Nearest.help(state, List.of(PackWriter.ACTIVE, PackWriter.RETIRED)));
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
