/**
 * Tables, an index for Elasticsearch and layers for the ATT&CK Navigator, right by construction.
 */
@NullMarked
package assay.export;

import org.jspecify.annotations.NullMarked;
