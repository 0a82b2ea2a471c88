/** All about rules: entities, triggers, and the links between them and with ATT&CK. */
@NullMarked
package assay.knowledge;

import org.jspecify.annotations.NullMarked;
