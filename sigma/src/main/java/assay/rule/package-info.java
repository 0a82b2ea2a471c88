/** Rules as they are written: every part of a Sigma rule, with its place in the file. */
@NullMarked
package assay.rule;

import org.jspecify.annotations.NullMarked;
