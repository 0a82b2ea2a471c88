/** Confluence: pages as values into a space of a server, changing what differs and nothing else. */
@NullMarked
package assay.confluence;

import org.jspecify.annotations.NullMarked;
