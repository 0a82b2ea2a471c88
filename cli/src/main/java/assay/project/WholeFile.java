package assay.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Writes a file whole or not at all: beside its place under another name, then moved there, so that
 * a full disk or a lost process leaves the old file.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Writes {@code text} as UTF-8 to {@code file}; folders that are missing are made. */
  public static void write(Path file, String text) throws CannotWrite {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes {@code text} as UTF-8 to {@code file}, which is there: a link stays a link, and the file
   * it leads to keeps its permissions. A file that may not be written is refused.
   */
  public static void replace(Path file, String text) throws CannotWrite {
    try {
      Path real = file.toRealPath();
      if (!Files.isWritable(real)) {
        throw new AccessDeniedException(file.toString());
      }
      Set<PosixFilePermission> permissions =
          real.getFileSystem().supportedFileAttributeViews().contains("posix")
              ? Files.getPosixFilePermissions(real)
              : Set.of();
      write(real, text.getBytes(StandardCharsets.UTF_8), permissions);
    } catch (IOException e) {
      throw new CannotWrite(file.toString(), e);
    }
  }

  static void write(Path file, byte[] bytes) throws CannotWrite {
    write(file, bytes, Set.of());
  }

  /** No {@code permissions} are those that new files have. */
  private static void write(Path file, byte[] bytes, Set<PosixFilePermission> permissions)
      throws CannotWrite {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new CannotWrite("cannot write `%s`: it is a folder".formatted(file));
    }
    Path temporary = folder.resolve("." + whole.getFileName() + ".part");
    try {
      makeFolder(folder);
      Files.write(temporary, bytes);
      if (!permissions.isEmpty()) {
        Files.setPosixFilePermissions(temporary, permissions);
      }
      Files.move(
          temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(temporary);
      throw new CannotWrite(file.toString(), e);
    }
  }

  private static void makeFolder(Path folder) throws IOException, CannotWrite {
    if (Files.isDirectory(folder)) {
      return;
    }
    for (Path part = folder; part != null; part = part.getParent()) {
      if (Files.exists(part) && !Files.isDirectory(part)) {
        throw new CannotWrite(
            "cannot write below `%s`: it is a file, not a folder".formatted(part));
      }
    }
    Files.createDirectories(folder);
  }

  /** A part that cannot be removed stays: the failure that led here is the one to tell. */
  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The first failure is thrown by the caller.
    }
  }
}
