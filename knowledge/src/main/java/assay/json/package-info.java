/** JSON text from the calls that write it. */
@NullMarked
package assay.json;

import org.jspecify.annotations.NullMarked;
