/** Logs as events. */
@NullMarked
package assay.logs;

import org.jspecify.annotations.NullMarked;
