package assay.cli;

import assay.attack.Attack;
import assay.check.CheckSettings;
import assay.check.Facts;
import assay.lint.LintCatalogue;
import assay.lint.LintConfig;
import assay.lint.LintFacts;
import assay.lint.ValidatorsReader;
import assay.project.CannotRead;
import assay.project.LibraryReader;
import assay.project.Project;
import assay.source.Finding;
import assay.source.Nearest;
import assay.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/**
 * Which checks a command runs and how they are set: by its options, a project, or pySigma's file.
 */
final class CheckChoice {

  @Option(
      names = "--select",
      paramLabel = "CHECK",
      split = ",",
      description =
          "Only these checks: ids, names of pySigma's validators, or groups (all, default,"
              + " reading). Errors of reading are always shown.")
  List<String> select = new ArrayList<>();

  @Option(names = "--ignore", paramLabel = "CHECK", split = ",", description = "Not these checks.")
  List<String> ignore = new ArrayList<>();

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "The project to check; with PATH, the project or the configuration of pySigma's"
              + " validators that says what is checked. assay.yml in this folder if not given.")
  Optional<Path> config = Optional.empty();

  @Option(
      names = "--config-pysigma",
      paramLabel = "FILE",
      description = "A configuration of pySigma's validators that says what is checked.")
  Optional<Path> pysigma = Optional.empty();

  /** What a file says of checks; {@code text} is all of the file. */
  private record Configured(
      Optional<LintConfig> lint, Path folder, String text, Optional<Project> project) {}

  /** How the files of paths are checked; without {@code advice}, errors alone are wanted. */
  CheckSettings settings(Terminal terminal, boolean advice) throws CannotRead, Project.Invalid {
    return settings(configured(terminal), terminal, advice, Set.of());
  }

  /** How the rules of {@code project} are checked, {@code without} these checks. */
  CheckSettings settings(Project project, Terminal terminal, boolean advice, Set<String> without)
      throws CannotRead, Project.Invalid {
    Configured configured = of(project);
    if (pysigma.isPresent()) {
      Configured validators = validators(Project.yaml(pysigma.get()), terminal);
      configured =
          new Configured(
              validators.lint(), configured.folder(), validators.text(), configured.project());
    }
    return settings(configured, terminal, advice, without);
  }

  private Configured configured(Terminal terminal) throws CannotRead, Project.Invalid {
    if (pysigma.isPresent()) {
      return validators(Project.yaml(pysigma.get()), terminal);
    }
    Path here = Path.of(Project.FILE_NAME);
    if (config.isEmpty() && !Files.exists(here)) {
      return new Configured(Optional.empty(), Path.of(""), "", Optional.empty());
    }
    Path file = config.orElse(here);
    YamlFile yaml = Project.yaml(file);
    return config.isPresent() && ValidatorsReader.isOne(yaml)
        ? validators(yaml, terminal)
        : of(Project.read(file, yaml));
  }

  private static Configured of(Project project) {
    return new Configured(
        project.file().lint(),
        project.folder(),
        project.file().source().text(),
        Optional.of(project));
  }

  private static Configured validators(YamlFile yaml, Terminal terminal) {
    ValidatorsReader.Result result = ValidatorsReader.read(yaml);
    terminal.show(
        result.problems().stream().map(problem -> new Finding(yaml.source(), problem)).toList());
    if (!result.ok()) {
      throw new CannotDo("cannot use the configuration of validators");
    }
    return new Configured(
        Optional.of(result.config()), Path.of(""), yaml.source().text(), Optional.empty());
  }

  private CheckSettings settings(
      Configured configured, Terminal terminal, boolean advice, Set<String> without) {
    boolean plain = select.isEmpty() && ignore.isEmpty();
    Set<String> selected = plain ? Set.of() : ids("--select", select);
    Set<String> ignored = plain ? Set.of() : ids("--ignore", ignore);
    LocalDate today = today();
    Supplier<LintConfig> config =
        new Once<>(
            () -> {
              LintConfig base = configured.lint().orElseGet(() -> LintConfig.DEFAULT);
              LintConfig chosen = select.isEmpty() ? base : base.withOnly(selected);
              return advice ? chosen.without(ignored).without(without) : chosen.withOnly(Set.of());
            });
    Supplier<LintFacts> facts =
        new Once<>(() -> Facts.of(attack(configured.project(), terminal), today));
    return new CheckSettings(
        fingerprint(configured, advice, today),
        configured.folder(),
        configured.lint().map(CheckSettings::leftOut).orElse(List.of()),
        config,
        facts);
  }

  private String fingerprint(Configured configured, boolean advice, LocalDate today) {
    return String.join(
        "\n",
        Program.fingerprint(),
        select.toString(),
        ignore.toString(),
        String.valueOf(advice),
        today.toString(),
        configured.project().map(LibraryReader::attackFingerprint).orElse(""),
        configured.text());
  }

  /** The ids of the checks that {@code names} choose. */
  private static Set<String> ids(String option, List<String> names) {
    var ids = new HashSet<String>();
    for (String name : names) {
      Set<String> chosen = LintCatalogue.ALL.ids(name);
      if (chosen.isEmpty()) {
        throw new CannotDo(
            "%s: `%s` is not a check: %s"
                .formatted(
                    option,
                    name,
                    Nearest.to(name, LintCatalogue.ALL.names())
                        .map(near -> "did you mean `%s`?".formatted(near))
                        .orElse("`assay list lints` shows what there is")));
      }
      if (option.equals("--ignore") && LintCatalogue.ALL.isAlwaysOn(name)) {
        throw new CannotDo("%s: `%s` is an error of reading and always on".formatted(option, name));
      }
      ids.addAll(chosen);
    }
    return ids;
  }

  private static Attack attack(Optional<Project> project, Terminal terminal) {
    var findings = new ArrayList<Finding>();
    try {
      return LibraryReader.attack(project.orElse(Project.NONE), findings);
    } catch (CannotRead e) {
      throw new CannotDo(String.valueOf(e.getMessage()));
    } catch (Project.Invalid e) {
      terminal.show(e.findings());
      throw new CannotDo(String.valueOf(e.getMessage()));
    }
  }

  /** The day in UTC, so that two machines agree on it. */
  private static LocalDate today() {
    return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis()));
  }

  /** A value that is made when it is first asked for, by whichever thread that is. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> make) {
      this.make = make;
    }

    @Override
    public synchronized T get() {
      if (made.isEmpty()) {
        made = Optional.of(make.get());
      }
      return made.get();
    }
  }
}
