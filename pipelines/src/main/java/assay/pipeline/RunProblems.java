package assay.pipeline;

import assay.regex.RegexProblem;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Printable;
import assay.source.Span;
import java.util.Collection;
import java.util.List;

/** The texts of all that pipelines have against a rule. */
final class RunProblems {

  private RunProblems() {}

  private static String by(Step step) {
    return "the step `%s` in `%s` says so"
        .formatted(Printable.shortened(step.label()), step.origin().source().name());
  }

  static Diagnostic refused(String message, Span place, Step step) {
    return Diagnostic.error("refused-by-pipeline", message, place, "refused").withHelp(by(step));
  }

  static Diagnostic unmapped(String field, Span place, Step step) {
    return Diagnostic.error(
            "unmapped-field",
            "no pipeline maps the field `%s`".formatted(Printable.shortened(field)),
            place,
            "not mapped")
        .withHelp(
            "map it in a pipeline; the step `%s` allows no other fields".formatted(step.label()));
  }

  static Diagnostic severalNames(String field, List<String> names, Span place) {
    return Diagnostic.error(
            "ambiguous-field",
            "`%s` is mapped to several fields, of which only one can stand here"
                .formatted(Printable.shortened(field)),
            place,
            "one field is needed")
        .withHelp("map it to one of `%s`".formatted(String.join("`, `", names)));
  }

  static Diagnostic noVariable(String name, Span place, Collection<String> known) {
    return Diagnostic.error(
            "unknown-variable",
            "no pipeline has a variable `%s`".formatted(Printable.shortened(name)),
            place,
            "a place-holder")
        .withHelp(
            known.isEmpty()
                ? "give its values under `vars` of a pipeline"
                : Nearest.help(name, known));
  }

  static Diagnostic wrongVariable(String name, Span place) {
    return Diagnostic.error(
            "wrong-variable",
            "the variable `%s` is no text or number, nor a list of such"
                .formatted(Printable.shortened(name)),
            place,
            "a place-holder")
        .withHelp("give texts and numbers under `vars` of the pipeline");
  }

  static Diagnostic noFile(String path, Span place) {
    return Diagnostic.error(
            "unreadable-values",
            "the values in `%s` could not be read".formatted(Printable.shortened(path)),
            place,
            "a place-holder")
        .withHelp("allow pipelines to read files, and see that the file is there and as it says");
  }

  static Diagnostic tooManyValues(int most, Span place) {
    return Diagnostic.error(
            "too-many-values",
            "the place-holders stand for more than %,d values".formatted(most),
            place,
            "too many")
        .withHelp("use fewer place-holders in one value, or shorter lists");
  }

  static Diagnostic notAlone(Span place, Step step) {
    return Diagnostic.error(
            "placeholder-beside-text",
            "an expression of a target cannot stand beside other text",
            place,
            "more than a place-holder")
        .withHelp("write just the place-holder: %s".formatted(by(step)));
  }

  static Diagnostic placeholderInRegex(String name, Span place) {
    return Diagnostic.error(
            "unresolved-placeholder",
            "nothing says what the place-holder `%s` stands for"
                .formatted(Printable.shortened(name)),
            place,
            "has no value")
        .withHelp("fill place-holders in a step before this becomes a regular expression");
  }

  static Diagnostic brokenRegex(RegexProblem problem, Span place) {
    return Diagnostic.error(problem.id(), problem.message(), place, "with its values filled in")
        .withHelp(problem.help());
  }

  static Diagnostic notANumber(String text, Span place, Step step) {
    return Diagnostic.error(
            "not-a-number",
            "`%s` is no number".formatted(Printable.shortened(text)),
            place,
            "no number")
        .withHelp("write a number: %s".formatted(by(step)));
  }

  static Diagnostic noHash(List<String> known, Span place) {
    return Diagnostic.error(
            "unknown-hash", "no value has a hash of a known kind", place, "no known hash")
        .withHelp("the pipeline knows `%s`".formatted(String.join("`, `", known)));
  }

  static Diagnostic noSearch(String field, Span place, Step step) {
    return Diagnostic.error(
            "no-search-for-value",
            "only texts and numbers can be looked for in `%s`".formatted(field),
            place,
            "neither of them")
        .withHelp("ask for a text: %s".formatted(by(step)));
  }

  static Diagnostic noLogSourcePart(String part, Span place, Step step) {
    return Diagnostic.error(
            "missing-logsource-part",
            "the log source has no `%s`, which a pipeline asks for".formatted(part),
            place,
            "has none")
        .withHelp("give it: %s".formatted(by(step)));
  }

  /** What a template made of a condition is none: {@code problem} is about the pipeline's text. */
  static Diagnostic brokenCondition(Diagnostic problem, Span place, Step step) {
    return Diagnostic.error(problem.id(), problem.message(), place, "filled into a condition")
        .withHelp(by(step));
  }

  static Diagnostic nothingLeft(Span place) {
    return Diagnostic.warning(
            "nothing-left",
            "pipelines left nothing of this condition, so there is no query for it",
            place,
            "all items were dropped")
        .withHelp("see which step drops them; `explain` shows the rule after pipelines");
  }
}
