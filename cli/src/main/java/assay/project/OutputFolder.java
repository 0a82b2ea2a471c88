package assay.project;

import assay.page.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that a build writes to. Files that are the same already are not touched. A manifest
 * tells which files are ours: of these, what is not made any more is removed; all others are left
 * alone, and not written over unless that is asked for.
 */
public final class OutputFolder {

  /** How many files of others are named one by one. */
  private static final int FOREIGN_NAMED = 3;

  private final Path root;
  private final boolean force;
  private final Manifest before;
  private final Manifest now = new Manifest();
  private final Set<String> written = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<Path> foreign = new TreeSet<>();
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
    if (!Files.exists(file)) {
      return new OutputFolder(root, force, new Manifest());
    }
    try {
      return new OutputFolder(root, force, Manifest.of(Files.readString(file)));
    } catch (IOException e) {
      throw new CannotRead(file.toString(), e);
    }
  }

  public Path root() {
    return root;
  }

  /** Whether {@code name} is a path below the root: names come from titles, too. */
  boolean holds(String name) {
    Path file = root.resolve(name).normalize();
    return file.startsWith(root) && !file.equals(root);
  }

  /**
   * Writes files, each with the id of its output, unless they are there and the same. Of two files
   * of one path the later one counts.
   */
  void writeAll(Map<OutputFile, String> files) throws CannotWrite {
    var last = new LinkedHashMap<String, OutputFile>();
    files.keySet().forEach(file -> last.put(file.path(), file));
    List<Optional<CannotWrite>> failures =
        last.values().parallelStream()
            .map(file -> tried(String.valueOf(files.get(file)), file))
            .toList();
    for (Optional<CannotWrite> failure : failures) {
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  private Optional<CannotWrite> tried(String id, OutputFile file) {
    try {
      write(id, file);
      return Optional.empty();
    } catch (CannotWrite e) {
      return Optional.of(e);
    }
  }

  /** Writes a file of the output {@code id}, unless it is there and the same. */
  public void write(String id, OutputFile file) throws CannotWrite {
    Path place = root.resolve(file.path()).normalize();
    if (!holds(file.path())) {
      throw new CannotWrite(
          "cannot write `%s`: it lies outside of the folder".formatted(file.path()));
    }
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    Optional<byte[]> there = bytes(place);
    boolean same = there.isPresent() && Arrays.equals(there.get(), bytes);
    if (there.isPresent() && !same && isForeign(file.path()) && !force) {
      addForeign(place);
      return;
    }
    if (!same) {
      WholeFile.write(place, bytes);
    }
    note(
        file.path(),
        new Manifest.Entry(same ? known(file.path(), bytes) : Manifest.hash(bytes), id),
        same);
  }

  /**
   * The hash of a file that is as it was: that of the manifest, without working it out again.
   * Should somebody have written the very same text by hand meanwhile, it is an old one, and the
   * file will not be removed without a word.
   */
  private String known(String path, byte[] bytes) {
    return before.find(path).map(Manifest.Entry::hash).orElseGet(() -> Manifest.hash(bytes));
  }

  private synchronized void note(String path, Manifest.Entry entry, boolean same) {
    if (!same) {
      written.add(path);
    } else if (now.find(path).isEmpty()) {
      unchanged++;
    }
    now.put(path, entry);
  }

  private synchronized void addForeign(Path file) {
    foreign.add(file);
  }

  /** One message for a few files, and one for the rest: a folder from before has many. */
  private List<String> foreignProblems() {
    List<String> messages =
        foreign.stream()
            .limit(FOREIGN_NAMED)
            .map("did not write `%s`: a file that Assay did not make is there"::formatted)
            .collect(Collectors.toCollection(ArrayList::new));
    int more = foreign.size() - FOREIGN_NAMED;
    if (more > 0) {
      messages.add("did not write %,d more files for the same reason".formatted(more));
    }
    if (!foreign.isEmpty()) {
      messages.add("move these files away, or write over them with --force");
    }
    return messages;
  }

  private synchronized boolean isForeign(String path) {
    return before.find(path).isEmpty() && now.find(path).isEmpty();
  }

  private static Optional<byte[]> bytes(Path file) throws CannotWrite {
    if (Files.isDirectory(file)) {
      throw new CannotWrite("cannot write `%s`: it is a folder".formatted(file));
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
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
    List<String> told = foreignProblems();
    told.addAll(problems);
    return new Outcome(List.copyOf(written), unchanged, removed, told);
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
