/** Tests of rules that name each other. */
@NullMarked
package assay.collection;

import org.jspecify.annotations.NullMarked;
