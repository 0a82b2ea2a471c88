/** MITRE ATT&CK: tactics and techniques by id and by tag. */
@NullMarked
package assay.attack;

import org.jspecify.annotations.NullMarked;
