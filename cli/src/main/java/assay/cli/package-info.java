/** The commands, one class each. */
@NullMarked
package assay.cli;

import org.jspecify.annotations.NullMarked;
