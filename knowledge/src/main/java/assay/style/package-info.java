/** How a knowledge base is written: the styles, and the outputs of each. */
@NullMarked
package assay.style;

import org.jspecify.annotations.NullMarked;
