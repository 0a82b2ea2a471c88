/** Regular expressions, parsed once into a tree of our own. */
@NullMarked
package assay.regex;

import org.jspecify.annotations.NullMarked;
