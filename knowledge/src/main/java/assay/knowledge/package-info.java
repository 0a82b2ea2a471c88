/** What a rule is linked with: ATT&CK, data needed, triggers, enrichments, customers. */
@NullMarked
package assay.knowledge;

import org.jspecify.annotations.NullMarked;
