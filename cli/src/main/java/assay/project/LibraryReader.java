package assay.project;

import assay.attack.Attack;
import assay.attack.AttackFile;
import assay.attack.AttackReader;
import assay.attack.BuiltInAttack;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.EntityFile;
import assay.knowledge.EntityKind;
import assay.knowledge.EntityReader;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinker;
import assay.knowledge.TriggerReader;
import assay.knowledge.Triggers;
import assay.rule.RuleFile;
import assay.rule.Written;
import assay.source.Decoded;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads all that rules are linked with from the files that a project names. */
public final class LibraryReader {

  private static final String BUILT_IN = "builtin";

  private final Project project;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final Map<EntityKind, Integer> files = new EnumMap<>(EntityKind.class);
  private final Attack attack;
  private final Triggers triggers;
  private final Entities entities;
  private final List<YamlFile> visualizations;
  private final RuleLinker linker;

  /** A file's name and what it holds; nobody else has the array. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Bytes(String name, byte[] bytes) {
    YamlFile yaml() {
      return YamlReader.read(name, bytes);
    }
  }

  /** What a folder of tests holds; each of its two files may be missing. */
  private record TriggerFiles(String id, Optional<Bytes> yaml, Optional<String> markdown) {}

  private LibraryReader(Project project) throws CannotRead, Project.Invalid {
    this.project = project;
    this.attack = readAttack();
    this.entities = readEntities();
    this.triggers = readTriggers();
    this.visualizations = readVisualizations();
    this.linker =
        new RuleLinker(attack, triggers, entities, project.file().style().dataNeeded(entities));
  }

  /** Reads what {@code project} names; one entity's trouble does not stop the others. */
  public static LibraryReader read(Project project) throws CannotRead, Project.Invalid {
    return new LibraryReader(project);
  }

  /** A rule file with what it is linked with. */
  public LinkedRule link(RuleFile file) {
    return new LinkedRule(file, linker.link(file));
  }

  /** The library with these rules in it. */
  public Library with(List<LinkedRule> rules) {
    return Library.of(attack, triggers, entities, visualizations, rules);
  }

  Project project() {
    return project;
  }

  /** What is wrong with the entities and the ATT&amp;CK file. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How many files of entities there are, of those kinds that the project names. */
  public Map<EntityKind, Integer> files() {
    return Collections.unmodifiableMap(files);
  }

  /** A message for each file that could not be read. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  private Attack readAttack() throws CannotRead, Project.Invalid {
    return attack(project, findings);
  }

  /** The ATT&amp;CK of a project; what is wrong with its file goes to {@code findings}. */
  public static Attack attack(Project project, List<Finding> findings)
      throws CannotRead, Project.Invalid {
    Optional<Written> written = project.file().attack();
    if (isBuiltIn(project)) {
      return BuiltInAttack.load();
    }
    Optional<Attack> pack = BuiltInAttack.named(written.get().text());
    if (pack.isPresent()) {
      return pack.get();
    }
    Path path = project.resolve(written.get());
    if (!Files.exists(path)) {
      throw invalid(project, written.get(), "there is no file and no pack");
    }
    AttackFile file = attackFile(written.get().text(), path);
    file.problems().forEach(problem -> findings.add(new Finding(file.source(), problem)));
    if (file.attack().isEmpty()) {
      throw new Project.Invalid(findings);
    }
    return file.attack().get();
  }

  /** A text that differs if the project's ATT&amp;CK does, found without reading it. */
  public static String attackFingerprint(Project project) {
    if (isBuiltIn(project)) {
      return "";
    }
    Path path = project.resolve(project.file().attack().orElseThrow());
    try {
      return "%s %s".formatted(path, InputFile.Stamp.of(path));
    } catch (IOException e) {
      return path.toString();
    }
  }

  private static boolean isBuiltIn(Project project) {
    return project.file().attack().filter(name -> !name.text().equals(BUILT_IN)).isEmpty();
  }

  private Entities readEntities() throws CannotRead {
    var found = new ArrayList<Entity>();
    for (EntityKind kind : EntityKind.values()) {
      Written written = project.file().data().get(kind);
      Optional<Path> folder = Optional.ofNullable(written).flatMap(this::folder);
      if (written != null && folder.isPresent()) {
        List<Path> paths = Project.files(folder.get(), ".yml", ".yaml");
        files.put(kind, paths.size());
        var read = new ArrayList<Bytes>();
        for (Path path : paths) {
          bytesOf(written.text() + "/" + path.getFileName(), path).ifPresent(read::add);
        }
        read.parallelStream()
            .map(file -> EntityReader.read(kind, file.yaml()))
            .toList()
            .forEach(file -> entity(file).ifPresent(found::add));
      }
    }
    return Entities.of(found);
  }

  private Optional<Entity> entity(EntityFile file) {
    for (Diagnostic problem : file.problems()) {
      findings.add(new Finding(file.yaml().source(), problem));
    }
    return file.entity();
  }

  private Triggers readTriggers() throws CannotRead {
    Optional<Written> written = project.file().triggers();
    if (written.isEmpty()) {
      return Triggers.NONE;
    }
    Optional<Path> folder = folder(written.get());
    if (folder.isEmpty()) {
      return Triggers.NONE;
    }
    var read = new ArrayList<TriggerFiles>();
    try (Stream<Path> entries = Files.list(folder.get())) {
      for (Path entry : entries.filter(Files::isDirectory).sorted().toList()) {
        read.add(trigger(written.get().text(), entry));
      }
    } catch (IOException e) {
      throw new CannotRead(written.get().text(), e);
    }
    List<TriggerReader.Result> results =
        read.parallelStream()
            .map(
                file ->
                    TriggerReader.read(file.id(), file.yaml().map(Bytes::yaml), file.markdown()))
            .toList();
    results.forEach(result -> findings.addAll(result.problems()));
    return Triggers.of(results.stream().map(TriggerReader.Result::trigger).toList());
  }

  private TriggerFiles trigger(String prefix, Path folder) {
    String id = String.valueOf(folder.getFileName());
    String name = prefix + "/" + id + "/" + id;
    return new TriggerFiles(
        id,
        ifThere(folder.resolve(id + ".yaml")).flatMap(path -> bytesOf(name + ".yaml", path)),
        ifThere(folder.resolve(id + ".md")).flatMap(path -> text(name + ".md", path)));
  }

  private List<YamlFile> readVisualizations() {
    Optional<Written> written = project.file().visualizations();
    if (written.isEmpty()) {
      return List.of();
    }
    Optional<Path> folder = folder(written.get());
    if (folder.isEmpty()) {
      return List.of();
    }
    InputFiles inputs = InputFiles.find(List.of(folder.get().toString()));
    unread.addAll(inputs.problems());
    var read = new ArrayList<YamlFile>();
    for (InputFile file : inputs.files()) {
      yaml(written.get().text() + "/" + file.name(), file.path().orElseThrow())
          .ifPresent(read::add);
    }
    return read;
  }

  private static Optional<Path> ifThere(Path path) {
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }

  private Optional<Bytes> bytesOf(String name, Path path) {
    return readable(name, path).map(bytes -> new Bytes(name, bytes));
  }

  private Optional<YamlFile> yaml(String name, Path path) {
    return readable(name, path).map(bytes -> YamlReader.read(name, bytes));
  }

  private Optional<String> text(String name, Path path) {
    return readable(name, path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> readable(String name, Path path) {
    try {
      return Optional.of(bytes(name, path));
    } catch (CannotRead e) {
      unread.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The folder, or a finding: without these links the rest can be made all the same. */
  private Optional<Path> folder(Written written) {
    Path folder = project.resolve(written);
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    findings.add(project.finding(written, "there is no folder `%s`".formatted(written.text())));
    return Optional.empty();
  }

  private static Project.Invalid invalid(Project project, Written written, String reason) {
    return new Project.Invalid(
        List.of(project.finding(written, "%s `%s`".formatted(reason, written.text()))));
  }

  /** Reads a file as ATT&amp;CK in any of its forms. */
  public static AttackFile attackFile(String name, Path path) throws CannotRead {
    Decoded decoded = Decoded.of(name, bytes(name, path));
    return decoded.problems().stream().anyMatch(Diagnostic::isError)
        ? new AttackFile(decoded.source(), Optional.empty(), decoded.problems())
        : AttackReader.read(decoded.source());
  }

  private static byte[] bytes(String name, Path path) throws CannotRead {
    return new InputFile(name, Optional.of(path)).bytes(InputStream.nullInputStream());
  }
}
