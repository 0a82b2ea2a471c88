package assay.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    new FolderWalk(files, problems).walk(root);
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
}
