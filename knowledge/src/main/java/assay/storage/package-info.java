/** Pages in the storage format of Confluence. */
@NullMarked
package assay.storage;

import org.jspecify.annotations.NullMarked;
