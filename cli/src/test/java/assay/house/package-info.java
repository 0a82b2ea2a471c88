/** The house rules, as tests: who imports whom, how long a file is, whether the documents hold. */
@NullMarked
package assay.house;

import org.jspecify.annotations.NullMarked;
