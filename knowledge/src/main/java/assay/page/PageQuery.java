package assay.page;

import assay.target.Conversion;

/**
 * What one target made of a page's rule. {@code label} is the heading on the page, {@code targetId}
 * names the target.
 */
public record PageQuery(String label, String targetId, Conversion conversion) {

  /** Whether there is a query to show. */
  public boolean converted() {
    return conversion.ok() && !conversion.outputs().isEmpty();
  }
}
