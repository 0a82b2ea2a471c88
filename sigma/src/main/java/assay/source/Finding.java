package assay.source;

/** A diagnostic together with the source it is about. */
public record Finding(Source source, Diagnostic diagnostic) {}
