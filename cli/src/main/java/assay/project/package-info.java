/** Files in and out: rules found, the project file read, pages written. */
@NullMarked
package assay.project;

import org.jspecify.annotations.NullMarked;
