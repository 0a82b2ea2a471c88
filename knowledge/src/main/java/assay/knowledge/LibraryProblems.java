package assay.knowledge;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Position;
import assay.source.Source;
import assay.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of all that can be wrong between the files of a library, and with values in them. */
final class LibraryProblems {

  private LibraryProblems() {}

  static Diagnostic deadReference(
      String field, Written name, List<EntityKind> kinds, Collection<String> known) {
    String kind = kinds.stream().map(EntityKind::noun).collect(Collectors.joining(" or "));
    return Diagnostic.error(
            "dead-reference",
            "`%s` names `%s`, and there is no such %s".formatted(field, name.text(), kind),
            name.span(),
            "names nothing")
        .withHelp(
            known.isEmpty()
                ? "no %s are read: name their folder under `data` in assay.yml"
                    .formatted(kinds.getFirst().plural())
                : nearest(name.text(), known));
  }

  static Diagnostic deadRule(String field, Written name, Collection<String> known) {
    return Diagnostic.error(
            "dead-reference",
            "`%s` names `%s`, and there is no such rule".formatted(field, name.text()),
            name.span(),
            "names nothing")
        .withHelp(nearest(name.text(), known));
  }

  private static String nearest(String name, Collection<String> known) {
    return Nearest.to(name, known)
        .map(near -> "did you mean `%s`?".formatted(near))
        .orElse("describe it in a file of its own, or take the name out");
  }

  static Diagnostic duplicate(String what, Written written, Source first, Span place) {
    Position at = first.position(place.start());
    return Diagnostic.error(
            "duplicate-" + what,
            "the %s `%s` stands in `%s:%d:%d` too"
                .formatted(what, written.text(), first.name(), at.line(), at.column()),
            written.span(),
            "the second of that " + what)
        .withHelp("others cannot tell the two apart: change one of them");
  }

  static Diagnostic pathInTitle(Written title) {
    return Diagnostic.error(
            "path-in-title",
            "the title `%s` leads out of its folder".formatted(title.text()),
            title.span(),
            "has `..` as a part")
        .withHelp("some outputs name files by titles: write it without `..`");
  }

  static Diagnostic titleNotFileName(Written title, String fileName) {
    return Diagnostic.warning(
            "title-not-file-name",
            "the title `%s` is not the name of the file, `%s`".formatted(title.text(), fileName),
            title.span(),
            "others may name it by either")
        .withHelp("rename the file, or write `title: %s`".formatted(fileName));
  }

  static Diagnostic invalidDate(String field, Written date) {
    return Diagnostic.warning(
            "invalid-date",
            "`%s` is not a date: `%s`".formatted(field, date.text()),
            date.span(),
            "not a date")
        .withHelp("write it as in 2026-01-31 or 31.01.2026");
  }

  static Diagnostic notANumber(String field, Written number) {
    return Diagnostic.warning(
            "not-a-number",
            "an entry of `%s` is no number: `%s`".formatted(field, number.text()),
            number.span(),
            "no number")
        .withHelp("write the number alone, as in `- 4688`");
  }

  static Diagnostic notAnAddress(Written reference) {
    return Diagnostic.warning(
            "not-an-address",
            "a reference is no web address: `%s`".formatted(reference.text()),
            reference.span(),
            "cannot be followed")
        .withHelp("begin it with https://, or move it to the description");
  }

  static Diagnostic unusualId(Written id, String form) {
    return Diagnostic.warning(
            "unusual-id",
            "the id `%s` has not the form %s".formatted(id.text(), form),
            id.span(),
            "unusual id")
        .withHelp("write %s".formatted(form));
  }

  static Diagnostic idOfOtherStage(Written id, String ofId, String stage) {
    return Diagnostic.warning(
            "id-of-other-stage",
            "the id `%s` belongs to the stage `%s`, not to `%s`".formatted(id.text(), ofId, stage),
            id.span(),
            "its first digit says " + ofId)
        .withHelp("change the stage, or give it an id whose first digit is that of the stage");
  }

  static Diagnostic actionOfOtherStage(Written action, String here, String own) {
    return Diagnostic.warning(
            "action-of-other-stage",
            "`%s` is an action of the stage `%s`, not of `%s`".formatted(action.text(), own, here),
            action.span(),
            "stands under " + here)
        .withHelp("move it below `%s:`".formatted(own));
  }

  static Diagnostic unknownTag(String what, Written tag) {
    return Diagnostic.warning(
            "unknown-" + what,
            "ATT&CK has no %s `%s`".formatted(what, tag.text()),
            tag.span(),
            "unknown " + what)
        .withHelp("look it up at https://attack.mitre.org, or leave out `attack.`");
  }

  static Diagnostic unknownTactic(Written tag, List<String> known) {
    return unknownTag("tactic", tag).withHelp(Nearest.help(tag.text(), known));
  }

  static Diagnostic retiredTag(String what, Written tag, Optional<String> successor) {
    return Diagnostic.warning(
            "retired-" + what,
            "ATT&CK has given up the %s `%s`".formatted(what, tag.text()),
            tag.span(),
            "no longer in ATT&CK")
        .withHelp(
            successor
                .map(id -> "write `%s` in its place".formatted(id))
                .orElse("nothing took its place: take it out"));
  }

  static Diagnostic noPage(Entity entity) {
    return Diagnostic.warning(
            "no-page",
            "this %s is used in links but gets no page".formatted(entity.kind().noun()),
            entity.title().span(),
            "stands in a `.yaml` file")
        .withHelp("rename the file to `%s.yml`".formatted(entity.fileName()));
  }
}
