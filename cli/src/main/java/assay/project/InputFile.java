package assay.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file to read and the name it goes by: relative to the directory it was found under, or as it
 * was given. Without a path it is standard input. {@code stamp} is there where the search for files
 * came by it.
 */
public record InputFile(String name, Optional<Path> path, Optional<Stamp> stamp) {

  /** By what a change of a file shows without reading it: bytes, and nanoseconds since 1970. */
  public record Stamp(long size, long modified) {

    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(attributes.size(), nanoseconds(attributes));
    }

    private static long nanoseconds(BasicFileAttributes attributes) {
      return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
  }

  public InputFile(String name, Optional<Path> path) {
    this(name, path, Optional.empty());
  }

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
