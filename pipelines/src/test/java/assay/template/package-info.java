@NullMarked
package assay.template;

import org.jspecify.annotations.NullMarked;
