package assay.page;

import assay.target.Conversion;

/**
 * What one target made of a page's rule. {@code label} is the heading on the page, {@code language}
 * the word that tells how to colour a query.
 */
public record PageQuery(String label, String language, Conversion conversion) {

  /** Whether there is a query to show. */
  public boolean converted() {
    return conversion.ok() && !conversion.outputs().isEmpty();
  }
}
