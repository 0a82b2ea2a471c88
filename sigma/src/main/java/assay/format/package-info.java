/** Rules in their usual form: order of keys, indentation, quotes, line ends. */
@NullMarked
package assay.format;

import org.jspecify.annotations.NullMarked;
