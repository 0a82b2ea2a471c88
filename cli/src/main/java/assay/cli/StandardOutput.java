package assay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that keeps why it could not be written: a print stream forgets the reason. */
final class StandardOutput extends OutputStream {

  private final OutputStream out;
  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Why something was lost, unless the reader closed the pipe: he has seen enough. */
  Optional<String> loss() {
    return message().filter(message -> !isClosedPipe(message));
  }

  boolean closedByReader() {
    return message().filter(StandardOutput::isClosedPipe).isPresent();
  }

  private Optional<String> message() {
    return Optional.ofNullable(failure).map(e -> String.valueOf(e.getMessage()));
  }

  private static boolean isClosedPipe(String message) {
    return message.toLowerCase(Locale.ROOT).contains("broken pipe");
  }
}
