/** Rule files checked: in parallel, from a cache where nothing has changed, and mended. */
@NullMarked
package assay.check;

import org.jspecify.annotations.NullMarked;
