package assay.confluence;

/** Confluence does not take one page; with others the work goes on. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message, null, false, false);
  }
}
