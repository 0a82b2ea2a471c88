/** Queries run on real engines: what they find is what rules mean. */
@NullMarked
package assay.prove;

import org.jspecify.annotations.NullMarked;
