/** Files as text: sources, places in them, and what we tell their authors. */
@NullMarked
package assay.source;

import org.jspecify.annotations.NullMarked;
