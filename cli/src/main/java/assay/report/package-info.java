/** Diagnostics for people, editors and machines, one class an output. */
@NullMarked
package assay.report;

import org.jspecify.annotations.NullMarked;
