/** The pages as a web site that needs no server: HTML, one style sheet, one script. */
@NullMarked
package assay.site;

import org.jspecify.annotations.NullMarked;
