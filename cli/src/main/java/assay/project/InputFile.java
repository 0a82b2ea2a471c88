package assay.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to read and the name it goes by: relative to the directory it was found under, or as it
 * was given. Without a path it is standard input.
 */
public record InputFile(String name, Optional<Path> path) {

  /** The file as the shell knows it, so that an editor can open it. */
  public String place() {
    return path.map(Path::toString).orElse(name);
  }

  /** The bytes; {@code standardInput} is read for the file that stands for it. */
  public byte[] bytes(InputStream standardInput) throws CannotRead {
    try {
      return path.isPresent() ? Files.readAllBytes(path.get()) : standardInput.readAllBytes();
    } catch (IOException e) {
      throw new CannotRead(place(), e);
    }
  }
}
