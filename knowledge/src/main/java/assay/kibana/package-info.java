/**
 * Searches, visualizations and dashboards, read from YAML and written as Kibana's saved objects.
 */
@NullMarked
package assay.kibana;

import org.jspecify.annotations.NullMarked;
