package assay.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The files that a command's arguments name: a file as it is, a directory with all {@code *.yml}
 * and {@code *.yaml} below it in code point order, {@code -} for standard input. Names that begin
 * with a dot are skipped. What cannot be read is a problem; the rest goes on.
 */
public record InputFiles(List<InputFile> files, List<String> problems) {

  public InputFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public static InputFiles find(List<String> arguments) {
    var files = new ArrayList<InputFile>();
    var problems = new ArrayList<String>();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (argument.equals("-")) {
        files.add(new InputFile("-", Optional.empty()));
      } else if (Files.isDirectory(path)) {
        int before = problems.size();
        List<InputFile> found = under(path, problems);
        if (found.isEmpty() && problems.size() == before) {
          problems.add("there is no *.yml or *.yaml file under `%s`".formatted(argument));
        }
        files.addAll(found);
      } else if (Files.exists(path)) {
        files.add(new InputFile(argument, Optional.of(path)));
      } else {
        problems.add("cannot read `%s`: there is no such file".formatted(argument));
      }
    }
    return new InputFiles(files, problems);
  }

  /** The rule files below {@code root}, named relative to it with forward slashes. */
  private static List<InputFile> under(Path root, List<String> problems) {
    var files = new ArrayList<InputFile>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Collector(root, files, problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(InputFile::name, InputFiles::byCodePoint));
    return files;
  }

  /** UTF-16 order and code point order differ only where surrogates meet the highest letters. */
  static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<InputFile> files;
    private final List<String> problems;

    Collector(Path root, List<InputFile> files, List<String> problems) {
      this.root = root;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(root) && isHidden(directory);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (!isHidden(file) && (name.endsWith(".yml") || name.endsWith(".yaml"))) {
        String relative = root.relativize(file).toString().replace('\\', '/');
        files.add(
            new InputFile(
                relative, Optional.of(file), Optional.of(InputFile.Stamp.of(attributes))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.add("cannot read `%s`: %s".formatted(file, CannotRead.reason(e)));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
