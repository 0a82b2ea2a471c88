package assay.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder that results are written to. A file appears whole or not at all: it is written beside
 * its place under another name and then moved there, so that a full disk or a lost process leaves
 * the old file.
 */
public final class OutputFolder {

  private final Path root;
  private final Set<Path> made = new HashSet<>();

  /** The folder {@code root}; made at the first write. */
  public OutputFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** Whether {@code name} is a path below the root: names come from titles, too. */
  boolean holds(String name) {
    Path whole = root.toAbsolutePath().normalize();
    Path file = whole.resolve(name).normalize();
    return file.startsWith(whole) && !file.equals(whole);
  }

  /** Writes {@code text} as UTF-8 to {@code name}, a path with forward slashes below the root. */
  public void write(String name, String text) throws CannotWrite {
    writeFile(root.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a single file outside of any folder of results. */
  public static void writeFile(Path file, String text) throws CannotWrite {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    new OutputFolder(folder == null ? whole : folder)
        .writeFile(whole, text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeFile(Path file, byte[] bytes) throws CannotWrite {
    Path folder = file.getParent() == null ? root : file.getParent();
    Path temporary = folder.resolve("." + file.getFileName() + ".part");
    try {
      if (made.add(folder)) {
        makeFolder(folder);
      }
      if (Files.isDirectory(file)) {
        throw new CannotWrite("cannot write `%s`: it is a folder".formatted(file));
      }
      Files.write(temporary, bytes);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(temporary);
      throw new CannotWrite(file.toString(), e);
    }
  }

  private static void makeFolder(Path folder) throws IOException, CannotWrite {
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
