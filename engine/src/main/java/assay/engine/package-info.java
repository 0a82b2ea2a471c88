/** Whether an event is what a query asks for. */
@NullMarked
package assay.engine;

import org.jspecify.annotations.NullMarked;
