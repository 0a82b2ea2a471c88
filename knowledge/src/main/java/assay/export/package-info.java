/** Other forms of a knowledge base: tables, index, layers, case templates. */
@NullMarked
package assay.export;

import org.jspecify.annotations.NullMarked;
