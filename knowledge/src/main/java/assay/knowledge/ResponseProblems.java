package assay.knowledge;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Nearest;
import java.util.Collection;

/** The texts of all that can keep a playbook or an action out of an output, or a part of it. */
public final class ResponseProblems {

  private ResponseProblems() {}

  /** A playbook names an action that there is none of. */
  public static Finding unknownAction(Entity playbook, Written name, Collection<String> known) {
    return new Finding(
        playbook.source(),
        Diagnostic.error(
                "unknown-response-action",
                "there is no response action `%s`; its task is left out".formatted(name.text()),
                name.span(),
                "no such action")
            .withHelp(Nearest.help(name.text(), known)));
  }

  /** A playbook names another that there is none of. */
  public static Finding unknownPlaybook(Entity playbook, Written name, Collection<String> known) {
    return new Finding(
        playbook.source(),
        Diagnostic.warning(
                "unknown-response-playbook",
                "there is no response playbook `%s` to link to".formatted(name.text()),
                name.span(),
                "no such playbook")
            .withHelp(Nearest.help(name.text(), known)));
  }

  /** A field that an output cannot do without is missing. */
  public static Finding missing(Entity entity, String field, String consequence) {
    return new Finding(
        entity.source(),
        Diagnostic.error(
                "missing-" + field,
                "this %s has no `%s`; %s".formatted(entity.kind().noun(), field, consequence),
                entity.title().span(),
                "has no `%s`".formatted(field))
            .withHelp("give it an `%s`".formatted(field)));
  }

  /** An id of an action that does not tell stage, category and number. */
  public static Finding oddId(ResponseAction action, Written id) {
    return new Finding(
        action.source(),
        Diagnostic.error(
                "odd-action-id",
                "`%s` is no id of a response action; the action is left out".formatted(id.text()),
                id.span(),
                "not `RA` and four digits")
            .withHelp("write `RA`, the digit of the stage, that of the category, and two more"));
  }

  /** A word that is none of those a field may have. */
  public static Finding unknownWord(
      Entity entity, String field, Written word, Collection<String> known, String consequence) {
    return new Finding(
        entity.source(),
        Diagnostic.warning(
                "unknown-" + field,
                "`%s` is no `%s`; %s".formatted(word.text(), field, consequence),
                word.span(),
                "unknown")
            .withHelp(Nearest.help(word.text(), known)));
  }

  /** A creation date that cannot be read. */
  public static Finding oddDate(Entity entity, Written date, String instead) {
    return new Finding(
        entity.source(),
        Diagnostic.warning(
                "not-a-date",
                "`%s` is no date; %s stands in its place".formatted(date.text(), instead),
                date.span(),
                "not a date")
            .withHelp("write it as 2020-05-31 or 31.05.2020"));
  }
}
