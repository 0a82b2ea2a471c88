package assay.pipeline;

import assay.source.Source;
import assay.source.Span;

/** Where a part of a pipeline is written. */
public record Origin(Source source, Span span) {}
