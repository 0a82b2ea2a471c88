package assay.rule;

import assay.source.Span;

/** A text of a rule and where it stands. */
public record Written(String text, Span span) {}
