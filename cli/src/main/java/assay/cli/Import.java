package assay.cli;

import assay.attack.AttackFile;
import assay.attack.PackWriter;
import assay.project.AtcImport;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.LibraryReader;
import assay.project.WholeFile;
import assay.source.Finding;
import assay.source.Nearest;
import assay.style.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay import}: outside data into a pack or a project file of one's own. */
@Command(
    name = "import",
    description = {
      "Turn outside data into files of Assay.",
      "attack: ATT&CK into a pack. atc: a checkout of Atomic Threat Coverage into a project file."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay import attack enterprise-attack.json -o attack.tsv",
      "  assay import atc ../atomic-threat-coverage -o assay.yml",
      "",
      "attack reads a STIX bundle, an attack_mapping.json, a pack, or a file of facts",
      "(techniques_v19 and the like). Name the pack in assay.yml as `attack: attack.tsv`.",
      "atc reads scripts/config.default.yml and config.yml, and runs nothing of the checkout.",
      "",
      "Exit status: 0 done, 1 done, but something was not there or not known, 2 not done."
    })
final class Import implements Callable<Integer> {

  private final Main main;

  /** What can be imported. */
  enum Kind {
    attack,
    atc
  }

  @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  Kind kind = Kind.attack;

  @Parameters(index = "1", paramLabel = "PATH", description = "The file or folder to read.")
  Path path = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      description = "atc: the style of the project, modern or atc-2020; modern if not given.")
  Optional<String> style = Optional.empty();

  Import(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws CannotRead, CannotWrite {
    return switch (kind) {
      case attack -> attack();
      case atc -> atc();
    };
  }

  private int attack() throws CannotRead, CannotWrite {
    Terminal terminal = main.terminal();
    AttackFile read = LibraryReader.attackFile(path.toString(), path);
    terminal.show(
        read.problems().stream().map(problem -> new Finding(read.source(), problem)).toList());
    if (read.attack().isEmpty()) {
      return terminal.failed("cannot use `%s`".formatted(path));
    }
    int techniques = read.attack().get().techniques().size();
    write(PackWriter.write(read.attack().get()), Terminal.plural(techniques, "technique"));
    return read.problems().isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  private int atc() throws CannotRead, CannotWrite {
    Terminal terminal = main.terminal();
    if (output.isPresent() && Files.exists(output.get())) {
      throw new CannotDo("`%s` is there already".formatted(output.get()));
    }
    Path folder = output.flatMap(file -> Optional.ofNullable(file.getParent())).orElse(Path.of(""));
    AtcImport.Result made =
        AtcImport.of(path, folder, style())
            .orElseThrow(
                () ->
                    new CannotDo(
                        "`%s` is no checkout of ATC: there is no scripts/config.default.yml"
                            .formatted(path)));
    terminal.show(made.findings());
    made.missing().forEach(what -> terminal.err().println("missing: " + what));
    made.left().forEach(what -> terminal.err().println("not taken over: " + what));
    write(made.text(), "a project file");
    return made.findings().isEmpty() && made.missing().isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  private Style style() {
    String id = style.orElse(Style.MODERN.id());
    return Style.named(id)
        .orElseThrow(
            () ->
                new CannotDo(
                    "unknown style `%s`; %s".formatted(id, Nearest.help(id, Style.ids()))));
  }

  private void write(String text, String what) throws CannotWrite {
    Terminal terminal = main.terminal();
    if (output.isPresent()) {
      WholeFile.write(output.get(), text);
      terminal.err().println("wrote %s to %s".formatted(what, output.get()));
    } else {
      terminal.out().print(text);
    }
  }
}
