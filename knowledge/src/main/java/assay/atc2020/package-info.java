/**
 * The outputs of Atomic Threat Coverage as of October 2020, faults included: one room of its own.
 */
@NullMarked
package assay.atc2020;

import org.jspecify.annotations.NullMarked;
