/** Sigma's regular expressions: parsed once into a tree, printed, matched, asked questions. */
@NullMarked
package assay.regex;

import org.jspecify.annotations.NullMarked;
