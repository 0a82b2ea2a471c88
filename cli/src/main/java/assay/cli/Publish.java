package assay.cli;

import assay.confluence.BuiltPages;
import assay.confluence.Credentials;
import assay.confluence.Pause;
import assay.confluence.PublishFailed;
import assay.confluence.PublishPlan;
import assay.confluence.Publisher;
import assay.confluence.Server;
import assay.confluence.Tally;
import assay.project.CannotRead;
import assay.project.Project;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay publish}: what a build made, onto a server. */
@Command(
    name = "publish",
    description = "Publish the pages of a build: so far to Confluence.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay publish confluence --url https://example.atlassian.net/wiki --space SEC --dry-run",
      "  assay publish confluence -c team/assay.yml --parent \"Security Home\"",
      "",
      "Touches pages that changed, and only those it made itself. The environment holds the token:",
      "ASSAY_CONFLUENCE_TOKEN and, for the cloud, ASSAY_CONFLUENCE_USER. Described in",
      "docs/guide/confluence.md. Exit status: 0 done, 1 done but for pages that are named, 2 the",
      "work could not be done."
    })
final class Publish implements Callable<Integer> {

  private final Main main;
  private final Map<String, String> environment;
  private final Settings settings;
  private final Pause pause;

  /** Where one can publish to. */
  enum Kind {
    confluence
  }

  /** What a project says about its Confluence; options of the command line come before it. */
  record Given(Optional<String> url, Optional<String> space, Optional<String> parent) {

    static final Given NOTHING = new Given(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Reads what a project says about its Confluence. */
  @FunctionalInterface
  interface Settings {
    Given of(Project project);
  }

  @Parameters(index = "0", paramLabel = "WHERE", description = "${COMPLETION-CANDIDATES}")
  Kind kind = Kind.confluence;

  @Mixin ProjectOption project = new ProjectOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where the build wrote, if not where the project file says.")
  Optional<Path> output = Optional.empty();

  @Option(names = "--url", paramLabel = "URL", description = "The address of Confluence.")
  Optional<String> url = Optional.empty();

  @Option(names = "--space", paramLabel = "KEY", description = "The key of the space.")
  Optional<String> space = Optional.empty();

  @Option(
      names = "--parent",
      paramLabel = "TITLE",
      description = "The page to publish below; the space's home page if not given.")
  Optional<String> parent = Optional.empty();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Show what would be done, and write nothing.")
  boolean dryRun;

  @Option(
      names = "--no-delete",
      description = "Leave pages that were published before and are made no more.")
  boolean noDelete;

  Publish(Main main) {
    this(main, System.getenv(), project -> Given.NOTHING, Pause.REAL);
  }

  Publish(Main main, Map<String, String> environment, Settings settings, Pause pause) {
    this.main = main;
    this.environment = environment;
    this.settings = settings;
    this.pause = pause;
  }

  @Override
  public Integer call() throws CannotRead, Project.Invalid {
    try {
      return publish(project.project());
    } catch (PublishFailed e) {
      return main.terminal().failed(PublishReport.shown(String.valueOf(e.getMessage())));
    }
  }

  private int publish(Project project) throws PublishFailed {
    Given given = settings.of(project);
    Server server = Server.of(needed(url.or(given::url), "--url"));
    String key = needed(space.or(given::space), "--space");
    var place = new Publisher.Place(key, parent.or(given::parent));
    Credentials credentials = Credentials.from(environment);
    BuiltPages built = pages(project);
    var publisher = new Publisher(server, credentials, pause, place, built.tree());
    PublishPlan plan = publisher.plan(built.pages(), !noDelete);
    var report = new PublishReport(main.terminal(), plan.size());
    return dryRun ? report.dry(plan) : carryOut(publisher, plan, report);
  }

  /** What is published: the pages that the last build wrote. */
  private BuiltPages pages(Project project) throws PublishFailed {
    return BuiltPages.read(output.orElseGet(project::output));
  }

  private static int carryOut(Publisher publisher, PublishPlan plan, PublishReport report)
      throws PublishFailed {
    var tally = new Tally();
    try {
      publisher.carryOut(plan, tally, report);
      return report.end(tally);
    } catch (PublishFailed e) {
      report.stopped(tally);
      throw e;
    }
  }

  private static String needed(Optional<String> value, String option) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new CannotDo("where to publish is not said: give " + option));
  }
}
