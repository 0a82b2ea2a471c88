/** From queries to text: what all languages share, and what each says of itself. */
@NullMarked
package assay.emit;

import org.jspecify.annotations.NullMarked;
