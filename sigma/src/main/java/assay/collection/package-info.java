/** The rules of many files together: who names whom, in which order, and what filters add. */
@NullMarked
package assay.collection;

import org.jspecify.annotations.NullMarked;
