package assay.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A file or directory that cannot be read. The message names it and says why. */
public final class CannotRead extends Exception {

  private static final long serialVersionUID = 1;

  CannotRead(String name, IOException cause) {
    super("cannot read `%s`: %s".formatted(name, reason(cause)), cause);
  }

  /** What went wrong, in words that need no knowledge of Java. */
  static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> {
        String message = String.valueOf(cause.getMessage());
        yield message.isBlank() ? cause.getClass().getSimpleName() : message;
      }
    };
  }
}
