/** What can be said of a rule beyond whether it can be read: one class a check. */
@NullMarked
package assay.lint;

import org.jspecify.annotations.NullMarked;
