package assay.source;

/** A change of a text: {@code replacement} takes the place of what stands in {@code span}. */
public record Edit(Span span, String replacement) {}
