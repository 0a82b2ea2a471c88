/** Pages: a rule and all that is known about it, as a file to read; values, not yet written. */
@NullMarked
package assay.page;

import org.jspecify.annotations.NullMarked;
