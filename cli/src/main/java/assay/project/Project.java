package assay.project;

import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.rule.Written;
import assay.source.Finding;
import assay.source.Source;
import assay.style.Style;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A project file and the folder that its paths start from. */
public record Project(ProjectFile file, Path folder) {

  /** The name of project files. */
  public static final String FILE_NAME = "assay.yml";

  /** A project without rules and data: all targets, the built-in ATT&CK pack. */
  public static final Project NONE =
      new Project(
          new ProjectFile(
              new Source(FILE_NAME, ""),
              Optional.empty(),
              Style.MODERN,
              List.of(),
              List.of(),
              Map.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty()),
          Path.of(""));

  /** The project at {@code given}, or the one in this folder, or {@link #NONE}. */
  public static Project find(Optional<Path> given) throws CannotRead, Invalid {
    Path here = Path.of(FILE_NAME);
    if (given.isPresent()) {
      return read(given.get());
    }
    return Files.exists(here) ? read(here) : NONE;
  }

  /** Reads the project file at {@code path}, and tells all that is wrong with it. */
  public static Project read(Path path) throws CannotRead, Invalid {
    return read(path, yaml(path));
  }

  /** A file as YAML that may be a project file. */
  public static YamlFile yaml(Path path) throws CannotRead {
    return YamlReader.read(
        path.toString(), new InputFile(path.toString(), Optional.of(path)).bytes(System.in));
  }

  /** The project of the file at {@code path}, which was read as {@code yaml}. */
  public static Project read(Path path, YamlFile yaml) throws Invalid {
    ProjectReader.Result result = ProjectReader.read(yaml);
    if (!result.ok()) {
      throw new Invalid(
          result.problems().stream().map(p -> new Finding(yaml.source(), p)).toList());
    }
    Path folder = path.toAbsolutePath().normalize().getParent();
    return new Project(result.project(), folder == null ? Path.of("/") : folder);
  }

  /** A project file that must not be used. */
  public static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Finding> findings;

    Invalid(List<Finding> findings) {
      super("cannot use the project file");
      this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
      return findings;
    }
  }

  /** A path of the file, from the folder it stands in. */
  Path resolve(Written written) {
    return folder.resolve(written.text()).normalize();
  }

  /** The outputs that the file asks for: all of its style if it names none. */
  public List<Output> outputs() {
    return file.style().outputs().stream()
        .filter(output -> file.outputs().isEmpty() || names(output))
        .toList();
  }

  private boolean names(Output output) {
    return file.outputs().stream().anyMatch(name -> name.text().equals(output.id()));
  }

  /** What the project is called: as the file says, or else as its folder. */
  public String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return file.name()
        .map(name -> name.text().strip())
        .filter(name -> !name.isEmpty())
        .orElse(last == null ? KnowledgeBase.NAMELESS : last.toString());
  }

  /** All folders that the project is made of: its own, and those that it names. */
  public List<Path> folders() {
    var folders = new ArrayList<Path>();
    file.rules().forEach(path -> folders.add(resolve(path)));
    file.data().values().forEach(path -> folders.add(resolve(path)));
    file.visualizations().ifPresent(path -> folders.add(resolve(path)));
    file.triggers().ifPresent(path -> folders.add(resolve(path)));
    return folders;
  }

  /** The folder for results, if the file names one. */
  public Path output() {
    return file.output().map(this::resolve).orElse(folder.resolve("out"));
  }

  /**
   * The rule files, named from the project's folder. The pages of 2020 are made of the {@code
   * *.yml} files of each folder itself; otherwise folders are read to any depth.
   */
  public InputFiles rules() throws Invalid {
    var files = new ArrayList<InputFile>();
    var unread = new ArrayList<String>();
    var problems = new ArrayList<Finding>();
    for (Written written : file.rules()) {
      Path path = resolve(written);
      if (!Files.isDirectory(path)) {
        problems.add(finding(written, "there is no folder `%s`".formatted(written.text())));
        continue;
      }
      InputFiles found = rules(written.text(), path);
      files.addAll(found.files());
      unread.addAll(found.problems());
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new InputFiles(files, unread);
  }

  private InputFiles rules(String name, Path path) {
    String prefix = name.endsWith("/") ? name : name + "/";
    if (file.style().readsSubfolders()) {
      InputFiles found = InputFiles.find(List.of(path.toString()));
      return new InputFiles(
          found.files().stream().map(f -> f.named(prefix + f.name())).toList(), found.problems());
    }
    try {
      return new InputFiles(
          files(path, ".yml").stream()
              .map(f -> new InputFile(prefix + f.getFileName(), Optional.of(f)))
              .toList(),
          List.of());
    } catch (CannotRead e) {
      return new InputFiles(List.of(), List.of(String.valueOf(e.getMessage())));
    }
  }

  /** The files of a folder itself whose names end so, by name. */
  static List<Path> files(Path folder, String... endings) throws CannotRead {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(
              entry -> {
                String name = String.valueOf(entry.getFileName());
                return !name.startsWith(".") && Stream.of(endings).anyMatch(name::endsWith);
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CannotRead(folder.toString(), e);
    }
  }

  Finding finding(Written place, String message) {
    return new Finding(file.source(), ProjectProblems.unreadable(place, message));
  }
}
