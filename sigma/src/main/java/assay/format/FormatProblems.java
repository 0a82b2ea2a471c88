package assay.format;

import assay.source.Diagnostic;
import assay.source.Span;

/** The texts of all that keeps a file from being formatted, or a part of it. */
final class FormatProblems {

  private FormatProblems() {}

  static Diagnostic noRule(Span span) {
    return Diagnostic.warning(
            Formatted.NO_RULE,
            "no document of this file is a rule; it is left as it is",
            span,
            "has neither `detection` nor `correlation` nor `filter`")
        .withHelp("give the folder that holds the rules");
  }

  static Diagnostic explicitKey(Span span) {
    return Diagnostic.warning(
            "explicit-key-not-formatted",
            "a key begins with `?`; the file is left as it is",
            span,
            "an explicit key")
        .withHelp("write `key: value`: no rule needs the long form");
  }

  static Diagnostic nextLine(Span span) {
    return Diagnostic.warning(
            "next-line-character-not-formatted",
            "the file has a character U+0085; it is left as it is",
            span,
            "ends a line for some readers only")
        .withHelp("write `\\N` within double quotes, or remove it");
  }

  static Diagnostic documentMark(Span span) {
    return Diagnostic.warning(
            "document-mark-not-formatted",
            "a text begins with `...` or `---`; the file is left as it is",
            span,
            "would end a document in the first column")
        .withHelp("put the text in quotes");
  }

  static Diagnostic anchored(Span span) {
    return Diagnostic.warning(
            "order-kept-for-anchors",
            "the keys stay in their order: an alias must come after its anchor",
            span,
            "anchors, aliases or merges from here on")
        .withHelp("write the shared parts out, or put the keys in order by hand");
  }

  static Diagnostic changedMeaning() {
    return Diagnostic.error(
            "format-would-change-meaning",
            "formatting would change what the file means; it is left as it is",
            new Span(0, 0),
            "this file")
        .withHelp("this is a fault of assay: please report it with the file");
  }
}
