package assay.export;

import assay.attack.Technique;
import assay.knowledge.LinkedRule;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Span;
import java.util.Locale;
import java.util.Optional;

/** The texts of all that cannot be put into a table, the index or a layer. */
final class ExportProblems {

  private ExportProblems() {}

  static Finding notADate(LinkedRule rule, String field, Written date) {
    return new Finding(
        rule.file().source(),
        Diagnostic.warning(
                "date-not-indexed",
                "`%s` is no date: it is not in the index".formatted(field),
                date.span(),
                "left out")
            .withHelp("write it as year, month and day: `2026-01-31`"));
  }

  static Finding sharedId(LinkedRule rule, String id, LinkedRule first) {
    Optional<Written> written = rule.file().header().id();
    return new Finding(
        rule.file().source(),
        Diagnostic.warning(
                "shared-rule-id",
                "the id `%s` is that of `%s` too".formatted(id, first.file().source().name()),
                written.map(Written::span).orElse(new Span(0, 0)),
                "indexed under an id made from the file's name")
            .withHelp("give one of the rules a new UUID"));
  }

  static Finding unknownTechnique(LinkedRule rule, Technique technique) {
    return new Finding(
        rule.file().source(),
        Diagnostic.warning(
                "unknown-technique",
                "ATT&CK has no technique `%s`: it is in no layer".formatted(technique.id()),
                tag(rule, technique),
                "unknown")
            .withHelp("correct the tag, or build with an edition of ATT&CK that has it"));
  }

  static Finding endedTechnique(LinkedRule rule, Technique technique) {
    return new Finding(
        rule.file().source(),
        Diagnostic.warning(
                "technique-without-successor",
                "ATT&CK has given up `%s` without a successor: it is in no layer"
                    .formatted(technique.id()),
                tag(rule, technique),
                "given up")
            .withHelp("tag the rule with a technique of today"));
  }

  private static Span tag(LinkedRule rule, Technique technique) {
    String tag = "attack." + technique.id().toLowerCase(Locale.ROOT);
    return rule.file().header().tags().items().stream()
        .filter(written -> written.text().toLowerCase(Locale.ROOT).equals(tag))
        .map(Written::span)
        .findFirst()
        .orElse(new Span(0, 0));
  }
}
