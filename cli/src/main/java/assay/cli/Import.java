package assay.cli;

import assay.attack.AttackFile;
import assay.attack.PackWriter;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.LibraryReader;
import assay.project.WholeFile;
import assay.source.Finding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay import}: outside data into a pack of one's own. */
@Command(
    name = "import",
    description = "Turn outside data into a pack: so far ATT&CK.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay import attack enterprise-attack.json -o attack.tsv",
      "",
      "Reads a STIX bundle, an attack_mapping.json, a pack, or a file of facts (techniques_v19 and",
      "the like). Name the pack in assay.yml as `attack: attack.tsv`."
    })
final class Import implements Callable<Integer> {

  private final Main main;

  /** What can be imported. */
  enum Kind {
    attack
  }

  @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  Kind kind = Kind.attack;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to read.")
  Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the pack; standard output if not given.")
  Optional<Path> output = Optional.empty();

  Import(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws CannotRead, CannotWrite {
    Terminal terminal = main.terminal();
    AttackFile read = LibraryReader.attackFile(file.toString(), file);
    terminal.show(
        read.problems().stream().map(problem -> new Finding(read.source(), problem)).toList());
    if (read.attack().isEmpty()) {
      return terminal.failed("cannot use `%s`".formatted(file));
    }
    String pack = PackWriter.write(read.attack().get());
    if (output.isPresent()) {
      WholeFile.write(output.get(), pack);
      terminal
          .err()
          .println(
              "wrote %s to %s"
                  .formatted(
                      Terminal.plural(read.attack().get().techniques().size(), "technique"),
                      output.get()));
    } else {
      terminal.out().print(pack);
    }
    return read.problems().isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }
}
