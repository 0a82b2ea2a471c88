package assay.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rule files below a folder, in code point order of their names.
 *
 * <p>{@code java.io.File}, because a walk by {@code java.nio} takes half as long again, and to find
 * that no file has changed this is most of the work.
 */
final class FolderWalk {

  private final List<InputFile> files;
  private final List<String> problems;

  /** Adds what is found to {@code files}, and what cannot be read to {@code problems}. */
  FolderWalk(List<InputFile> files, List<String> problems) {
    this.files = files;
    this.problems = problems;
  }

  void walk(Path root) {
    folder(root.toString().isEmpty() ? new File(".") : root.toFile(), "");
  }

  /** One folder; {@code prefix} is its name from the root, with a slash behind it. */
  private void folder(File folder, String prefix) {
    String[] names = folder.list();
    if (names == null) {
      problems.add("cannot read `%s`: %s".formatted(folder, reason(folder.toPath())));
      return;
    }
    var entries = new Entry[names.length];
    int count = 0;
    for (String name : names) {
      if (!name.startsWith(".")) {
        entries[count++] = Entry.of(folder, name);
      }
    }
    Arrays.sort(entries, 0, count, (a, b) -> InputFiles.byCodePoint(a.order(), b.order()));
    for (int i = 0; i < count; i++) {
      Entry entry = entries[i];
      if (entry.isFolder()) {
        if (isLoop(entry.file().toPath(), folder.toPath())) {
          problems.add("cannot read `%s`: it is a link back".formatted(entry.file()));
        } else {
          folder(entry.file(), prefix + entry.order());
        }
      } else if (entry.isRules()) {
        files.add(
            new InputFile(
                prefix + entry.order(), Optional.of(entry.file().getPath()), entry.stamp()));
      }
    }
  }

  /** Something in a folder; {@code order} is its name, a folder's with a slash behind it. */
  private record Entry(File file, String order, boolean isFolder) {

    static Entry of(File folder, String name) {
      var file = new File(folder, name);
      boolean isFolder = file.isDirectory();
      return new Entry(file, isFolder ? name + "/" : name, isFolder);
    }

    boolean isRules() {
      return order.endsWith(".yml") || order.endsWith(".yaml");
    }

    Optional<InputFile.Stamp> stamp() {
      return Optional.of(new InputFile.Stamp(file.length(), file.lastModified()));
    }
  }

  /** Whether a folder is a link to one that it is in itself. */
  private static boolean isLoop(Path folder, Path parent) {
    try {
      return Files.isSymbolicLink(folder) && parent.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  private static String reason(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext() ? "it is back again" : "it is no folder";
    } catch (IOException e) {
      return CannotRead.reason(e);
    }
  }
}
