/** A small Confluence of our own, and what publishing does to it. */
@NullMarked
package assay.confluence;

import org.jspecify.annotations.NullMarked;
