/**
 * Benchmarks of the steps that decide how fast Assay is; each input is also a test of its answer.
 */
@NullMarked
package assay.bench;

import org.jspecify.annotations.NullMarked;
