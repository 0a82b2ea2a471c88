package assay.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The files of the project, without what was built from them. */
final class Tree {

  static final Path ROOT = Path.of(System.getProperty("assay.root", "..")).toAbsolutePath();

  private static final Set<String> NOT_OURS = Set.of("target", "out", ".git", ".idea", ".vscode");

  private Tree() {}

  /** The Java files of all modules, tests among them. */
  static List<Path> javaFiles() {
    return below(ROOT).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** The Markdown files that people read: those at the root, below docs/ and below bench/. */
  static List<Path> documents() {
    return below(ROOT).stream()
        .filter(file -> file.toString().endsWith(".md"))
        .filter(
            file ->
                ROOT.equals(file.getParent())
                    || file.startsWith(ROOT.resolve("docs"))
                    || file.startsWith(ROOT.resolve("bench")))
        .toList();
  }

  /** All files below {@code folder}, in the order of their names. */
  static List<Path> below(Path folder) {
    var files = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return isOurs(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  /** Only at the root and in the modules: there is a package named target, too. */
  private static boolean isOurs(Path folder) {
    return ROOT.relativize(folder).getNameCount() > 2
        || !NOT_OURS.contains(String.valueOf(folder.getFileName()));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a finding names the file: from the root, with slashes. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** The name of the folder that the file is in. */
  static String folder(Path file) {
    String name = name(file);
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }
}
