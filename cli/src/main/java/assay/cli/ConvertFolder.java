package assay.cli;

import assay.project.CannotWrite;
import assay.project.WholeFile;
import java.nio.file.Path;

/** A file for each rule file and target, in folders like those of the rules. */
final class ConvertFolder implements ConvertOutput {

  private final Terminal terminal;
  private final Path folder;
  private final String format;
  private int written;

  ConvertFolder(Terminal terminal, Path folder, String format) {
    this.terminal = terminal;
    this.folder = folder;
    this.format = format;
  }

  @Override
  public void add(Converted converted) throws CannotWrite {
    if (!converted.conversion().outputs().isEmpty()) {
      written++;
      WholeFile.write(
          folder.resolve(name(converted)),
          String.join("\n", converted.conversion().outputs()) + "\n");
    }
  }

  /** As in {@code windows/rule.splunk.txt}. */
  private String name(Converted converted) {
    String given = converted.file().name();
    String name = given.equals("-") ? "rule" : given.replaceFirst("\\.ya?ml$", "");
    Path path = Path.of(name);
    String relative = path.isAbsolute() ? path.getFileName().toString() : name;
    return "%s.%s.%s"
        .formatted(
            relative.replace("../", ""),
            converted.target().id(),
            converted.target().suffix(format));
  }

  @Override
  public void close(int converted) {
    terminal.err().println("wrote %s below %s".formatted(Terminal.plural(written, "file"), folder));
  }
}
