/** Texts with open places, filled from data: a subset of Jinja 2, and JSON and YAML of data. */
@NullMarked
package assay.template;

import org.jspecify.annotations.NullMarked;
