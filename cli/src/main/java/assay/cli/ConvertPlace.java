package assay.cli;

import assay.project.CannotWrite;
import assay.project.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one file that output goes to, or standard output. */
record ConvertPlace(Terminal terminal, Optional<Path> file) {

  /** Writes all of it; {@code what} is what was written, for people. */
  void write(CharSequence text, String what) throws CannotWrite {
    if (file.isEmpty()) {
      terminal.out().append(text);
      terminal.out().flush();
      return;
    }
    Path path = file.get();
    if (Files.isDirectory(path)) {
      throw new CannotDo("cannot write `%s`: it is a folder; name a file in it".formatted(path));
    }
    WholeFile.write(path, text.toString());
    terminal.err().println("wrote %s to %s".formatted(what, path));
  }
}
