package assay.project;

import assay.attack.Attack;
import assay.attack.AttackFile;
import assay.attack.AttackReader;
import assay.attack.BuiltInAttack;
import assay.attack.Tactic;
import assay.knowledge.Customer;
import assay.knowledge.CustomerReader;
import assay.knowledge.DataNeeded;
import assay.knowledge.DataNeededReader;
import assay.knowledge.Enrichment;
import assay.knowledge.EnrichmentReader;
import assay.knowledge.Entities;
import assay.knowledge.EntityFile;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.LoggingPolicyReader;
import assay.knowledge.RuleLinker;
import assay.knowledge.RuleLinks;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that rules are linked with, read from the files that a project names. */
public final class Library {

  private static final String BUILT_IN = "builtin";

  private final Attack attack;
  private final RuleLinker linker;
  private final Project project;
  private final List<Finding> findings;
  private final List<String> unread;

  private Library(Attack attack, RuleLinker linker, Reader reader) {
    this.attack = attack;
    this.linker = linker;
    this.project = reader.project;
    this.findings = List.copyOf(reader.findings);
    this.unread = List.copyOf(reader.unread);
  }

  /** Reads what {@code project} names; one entity's trouble does not stop the others. */
  public static Library read(Project project) throws CannotRead, Project.Invalid {
    return new Reader(project).read();
  }

  /** What {@code file} is linked with. */
  public RuleLinks links(RuleFile file) {
    return linker.link(file);
  }

  List<Tactic> tactics() {
    return attack.tactics();
  }

  Project project() {
    return project;
  }

  /** What is wrong with the entities and the ATT&amp;CK file. */
  public List<Finding> findings() {
    return findings;
  }

  /** A message for each entity file that could not be read. */
  public List<String> unread() {
    return unread;
  }

  /** Reads the folders of one project. */
  private static final class Reader {
    private final Project project;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    Reader(Project project) {
      this.project = project;
    }

    Library read() throws CannotRead, Project.Invalid {
      Attack attack = attack();
      List<DataNeeded> dataNeeded = entities(DataKind.DATA_NEEDED, DataNeededReader::read);
      List<LoggingPolicy> policies = entities(DataKind.LOGGING_POLICIES, LoggingPolicyReader::read);
      List<Enrichment> enrichments = entities(DataKind.ENRICHMENTS, EnrichmentReader::read);
      List<Customer> customers = entities(DataKind.CUSTOMERS, CustomerReader::read);
      var linker =
          new RuleLinker(
              attack, triggers(), new Entities(dataNeeded, policies, enrichments, customers));
      return new Library(attack, linker, this);
    }

    private Attack attack() throws CannotRead, Project.Invalid {
      Optional<Written> written = project.file().attack();
      if (written.isEmpty() || written.get().text().equals(BUILT_IN)) {
        return BuiltInAttack.load();
      }
      Optional<Attack> pack = BuiltInAttack.named(written.get().text());
      if (pack.isPresent()) {
        return pack.get();
      }
      Path path = project.resolve(written.get());
      if (!Files.exists(path)) {
        throw invalid(written.get(), "there is no file and no pack");
      }
      AttackFile file = attackFile(written.get().text(), path);
      file.problems().forEach(problem -> findings.add(new Finding(file.source(), problem)));
      if (file.attack().isEmpty()) {
        throw new Project.Invalid(findings);
      }
      return file.attack().get();
    }

    private Triggers triggers() throws CannotRead, Project.Invalid {
      Optional<Written> written = project.file().triggers();
      if (written.isEmpty()) {
        return Triggers.NONE;
      }
      Path folder = folder(written.get());
      try (Stream<Path> entries = Files.list(folder)) {
        return Triggers.of(
            entries
                .filter(Files::isDirectory)
                .map(entry -> String.valueOf(entry.getFileName()))
                .toList());
      } catch (IOException e) {
        throw new CannotRead(written.get().text(), e);
      }
    }

    private <E> List<E> entities(DataKind kind, Function<YamlFile, EntityFile<E>> reader)
        throws CannotRead, Project.Invalid {
      Written written = project.file().data().get(kind);
      if (written == null) {
        return List.of();
      }
      var entities = new ArrayList<E>();
      for (Path path : Project.files(folder(written), ".yml", ".yaml")) {
        try {
          String name = written.text() + "/" + path.getFileName();
          EntityFile<E> file = reader.apply(YamlReader.read(name, bytes(name, path)));
          for (Diagnostic problem : file.problems()) {
            findings.add(new Finding(file.yaml().source(), problem));
          }
          file.entity().ifPresent(entities::add);
        } catch (CannotRead e) {
          unread.add(String.valueOf(e.getMessage()));
        }
      }
      return entities;
    }

    private Path folder(Written written) throws Project.Invalid {
      Path folder = project.resolve(written);
      if (!Files.isDirectory(folder)) {
        throw invalid(written, "there is no folder");
      }
      return folder;
    }

    private Project.Invalid invalid(Written written, String reason) {
      return new Project.Invalid(
          List.of(project.finding(written, "%s `%s`".formatted(reason, written.text()))));
    }
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
