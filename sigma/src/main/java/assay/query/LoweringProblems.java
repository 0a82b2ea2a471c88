package assay.query;

import assay.source.Diagnostic;
import assay.source.Span;

/** The texts of all that keeps a rule, which could be read, from meaning something. */
final class LoweringProblems {

  private LoweringProblems() {}

  static Diagnostic removedAggregation(Span place) {
    return Diagnostic.error(
            "removed-aggregation",
            "aggregations left the conditions of Sigma with version 2",
            place,
            "has no meaning")
        .withHelp("write a correlation rule beside this one: it counts the events of a time span");
  }

  static Diagnostic unresolvedPlaceholder(String name, Span place) {
    return Diagnostic.error(
            "unresolved-placeholder",
            "nothing says what the place-holder `%s` stands for".formatted(name),
            place,
            "has no value")
        .withHelp("give its values in a pipeline, or write them out here");
  }

  static Diagnostic keywordWithoutText(String kind, Span place) {
    return Diagnostic.error(
            "keyword-without-text",
            "a keyword must be a text, a number or a regular expression, not %s".formatted(kind),
            place,
            "is " + kind)
        .withHelp("name the field it is about, as in `field: …`");
  }

  static Diagnostic emptyKeyword(Span place) {
    return Diagnostic.error(
            "empty-keyword", "an empty keyword stands in every event", place, "says nothing")
        .withHelp("write the text to look for, or take it out");
  }

  static Diagnostic unreadDetection(String name, Span place) {
    return Diagnostic.error(
            "unread-detection",
            "the detection `%s` could not be read".formatted(name),
            place,
            "used here")
        .withHelp("mend what is wrong with the detection first");
  }

  static Diagnostic tooLarge(int most, Span place) {
    return Diagnostic.error(
            "condition-too-large",
            "the condition, with its detections written out, has more than %,d parts"
                .formatted(most),
            place,
            "too large")
        .withHelp("name each detection once, or split the rule");
  }
}
