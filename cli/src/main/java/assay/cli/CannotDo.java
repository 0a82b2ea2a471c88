package assay.cli;

/** A command cannot do its work; the message says why. Ends the command with status 2. */
final class CannotDo extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotDo(String message) {
    super(message, null, false, false);
  }
}
