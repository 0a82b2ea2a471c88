package assay.confluence;

/** Publishing cannot go on; the message says why. */
public final class PublishFailed extends Exception {

  private static final long serialVersionUID = 1;

  PublishFailed(String message) {
    super(message, null, false, false);
  }
}
