package assay.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file to read and the name it goes by: relative to the directory it was found under, or as it
 * was given. Without a file it is standard input.
 *
 * @param file the file as the shell knows it; a text, since a path costs more and is seldom asked
 *     for
 * @param stamp is there where the search for files came by it
 */
public record InputFile(String name, Optional<String> file, Optional<Stamp> stamp) {

  /**
   * By what a change of a file shows without reading it: bytes, and milliseconds since 1970. It is
   * compared for thousands of files by programs that have just started: what records bring for that
   * has to be made at run time first.
   */
  public record Stamp(long size, long modified) {

    /** Whether both are of a file that looks the same. */
    public boolean isSame(Stamp other) {
      return size == other.size && modified == other.modified;
    }

    @Override
    public String toString() {
      return Long.toString(size) + '/' + modified;
    }

    /** The stamp of the file at {@code path}. */
    public static Stamp of(Path path) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
  }

  public InputFile(String name, Optional<Path> path) {
    this(name, path.map(Path::toString), Optional.empty());
  }

  /** Where the file is; nowhere if it is standard input. */
  public Optional<Path> path() {
    return file.map(Path::of);
  }

  /** The same file under another name. */
  InputFile named(String other) {
    return new InputFile(other, file, stamp);
  }

  /** The file as the shell knows it, so that an editor can open it. */
  public String place() {
    return file.orElse(name);
  }

  /** The bytes; {@code standardInput} is read for the file that stands for it. */
  public byte[] bytes(InputStream standardInput) throws CannotRead {
    try {
      return file.isPresent()
          ? Files.readAllBytes(Path.of(file.get()))
          : standardInput.readAllBytes();
    } catch (IOException e) {
      throw new CannotRead(place(), e);
    }
  }
}
