/** The answers of other tools that tests compare with, where they are at hand. */
@NullMarked
package assay.truth;

import org.jspecify.annotations.NullMarked;
