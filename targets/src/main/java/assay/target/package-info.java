/** Languages that rules are converted to. */
@NullMarked
package assay.target;

import org.jspecify.annotations.NullMarked;
