package assay.project;

import assay.page.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that a build writes to. Files that are the same already are not touched. A manifest
 * tells which files are ours: of these, what is not made any more is removed; all others are left
 * alone, and not written over unless that is asked for.
 */
public final class OutputFolder {

  private final Path root;
  private final boolean force;
  private final Manifest before;
  private final Manifest now = new Manifest();
  private final Set<String> written = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private int unchanged;

  /**
   * What became of the folder: the paths of files written and removed, how many were the same
   * already, and a message for each file that was left alone.
   */
  public record Outcome(
      List<String> written, int unchanged, List<String> removed, List<String> problems) {
    public Outcome {
      written = List.copyOf(written);
      removed = List.copyOf(removed);
      problems = List.copyOf(problems);
    }
  }

  private OutputFolder(Path root, boolean force, Manifest before) {
    this.root = root.toAbsolutePath().normalize();
    this.force = force;
    this.before = before;
  }

  /**
   * The folder {@code root}; made at the first write.
   *
   * @param force whether files of others are written over
   */
  public static OutputFolder open(Path root, boolean force) throws CannotRead {
    Path file = root.resolve(Manifest.NAME);
    try {
      return new OutputFolder(root, force, Manifest.of(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return new OutputFolder(root, force, new Manifest());
    } catch (IOException e) {
      throw new CannotRead(file.toString(), e);
    }
  }

  public Path root() {
    return root;
  }

  /** Writes a file of the output {@code id}, unless it is there and the same. */
  public void write(String id, OutputFile file) throws CannotWrite {
    Path place = root.resolve(file.path()).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw new CannotWrite(
          "cannot write `%s`: it lies outside of the folder".formatted(file.path()));
    }
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    Optional<byte[]> there = bytes(place);
    if (there.isPresent() && Arrays.equals(there.get(), bytes)) {
      unchanged += written.contains(file.path()) ? 0 : 1;
    } else if (there.isPresent() && isForeign(file.path()) && !force) {
      problems.add(
          "did not write `%s`: a file that Assay did not make is there; move it or use --force"
              .formatted(place));
      return;
    } else {
      WholeFile.write(place, bytes);
      written.add(file.path());
    }
    now.put(file.path(), new Manifest.Entry(Manifest.hash(bytes), id));
  }

  private boolean isForeign(String path) {
    return before.find(path).isEmpty() && now.find(path).isEmpty();
  }

  private static Optional<byte[]> bytes(Path file) throws CannotWrite {
    if (Files.isDirectory(file)) {
      throw new CannotWrite("cannot write `%s`: it is a folder".formatted(file));
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotWrite(file.toString(), e);
    }
  }

  /**
   * Ends the build: removes what it made before and does not make any more, and writes the
   * manifest.
   *
   * @param outputs the outputs that were made; files of others stay. Empty means all there are.
   * @param complete whether all inputs were read. If not, nothing is removed: a page may be missing
   *     because its rule could not be read.
   */
  public Outcome close(Set<String> outputs, boolean complete) throws CannotWrite {
    var removed = new ArrayList<String>();
    for (Map.Entry<String, Manifest.Entry> old : before.entries().entrySet()) {
      boolean made = outputs.isEmpty() || outputs.contains(old.getValue().output());
      if (now.find(old.getKey()).isPresent()) {
        continue;
      }
      if (!made || !complete || !remove(old.getKey(), old.getValue())) {
        keep(old.getKey(), old.getValue());
      } else {
        removed.add(old.getKey());
      }
    }
    String text = now.text();
    if (!text.equals(before.text())) {
      WholeFile.write(root.resolve(Manifest.NAME), text);
    }
    return new Outcome(List.copyOf(written), unchanged, removed, problems);
  }

  /** A file that is gone is not ours any more; one that stays is, until it can be removed. */
  private void keep(String path, Manifest.Entry entry) {
    if (Files.exists(root.resolve(path))) {
      now.put(path, entry);
    }
  }

  /** Removes a file of ours; false if it is gone, or somebody has changed it since. */
  private boolean remove(String path, Manifest.Entry entry) throws CannotWrite {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || Files.isDirectory(file)) {
      return false;
    }
    Optional<byte[]> there = bytes(file);
    if (there.isEmpty()) {
      return false;
    }
    if (!Manifest.hash(there.get()).equals(entry.hash())) {
      problems.add(
          "did not remove `%s`: it is not made any more, but somebody has changed it"
              .formatted(file));
      return false;
    }
    try {
      Files.delete(file);
      removeEmptyAbove(file);
      return true;
    } catch (IOException e) {
      throw new CannotWrite(file.toString(), e);
    }
  }

  private void removeEmptyAbove(Path file) throws IOException {
    Path folder = file.getParent();
    while (folder != null && !folder.equals(root) && isEmpty(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
