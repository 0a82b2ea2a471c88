package assay.emit;

/** What joins the parts of a query. */
public enum Joint {
  NOT,
  AND,
  OR
}
