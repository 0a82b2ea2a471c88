/** Pipelines: what makes rules fit for the fields and log sources of a product. */
@NullMarked
package assay.pipeline;

import org.jspecify.annotations.NullMarked;
