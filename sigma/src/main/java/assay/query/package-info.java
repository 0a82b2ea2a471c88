/** What a rule means: the second tree, which targets and the engine read. */
@NullMarked
package assay.query;

import org.jspecify.annotations.NullMarked;
