package assay.project;

import java.io.IOException;

/** A file that cannot be written. The message names it and says why. */
public final class CannotWrite extends Exception {

  private static final long serialVersionUID = 1;

  CannotWrite(String name, IOException cause) {
    super("cannot write `%s`: %s".formatted(name, CannotRead.reason(cause)), cause);
  }

  /** A file that somebody else has changed meanwhile. */
  public static CannotWrite changed(String name) {
    return new CannotWrite("did not write `%s`: it has changed meanwhile".formatted(name));
  }

  CannotWrite(String message) {
    super(message);
  }
}
