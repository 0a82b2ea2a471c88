/** YAML text to nodes that know where they stand and what YAML 1.1 makes of them. */
@NullMarked
package assay.yaml;

import org.jspecify.annotations.NullMarked;
