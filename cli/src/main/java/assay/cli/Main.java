package assay.cli;

import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.KnownTargets;
import assay.project.Project;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: finds the command and runs it. */
@Command(
    name = "assay",
    version = Version.TEXT,
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    synopsisSubcommandLabel = "COMMAND",
    header = "Detection rules you can prove.",
    description = "%nTurns Sigma rules into queries, pages and findings.",
    descriptionHeading = "",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay demo                                    see what Assay makes of its own rules",
      "  assay convert -t sigmac-splunk rules/         queries for every rule of a folder",
      "  assay check rules/                            what is wrong with them, and where",
      "  assay page rule.yml                           the page that documents a rule",
      "  assay build                                   all pages of the project in this folder"
    })
public final class Main implements Runnable {

  private static final String COMPLETION = "completion";

  /** What makes each command, by its name, in the order of the help. */
  private static final Map<String, Function<Main, Object>> COMMANDS = commands();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Colours: auto (on terminals), always or never; NO_COLOR is honoured.")
  Colour colour = Colour.auto;

  /** When to use colours, as on the command line. */
  @SuppressWarnings("checkstyle:ConstantName")
  enum Colour {
    auto,
    always,
    never
  }

  @Spec CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  private static Map<String, Function<Main, Object>> commands() {
    Map<String, Function<Main, Object>> commands = new LinkedHashMap<>();
    commands.put("convert", Convert::new);
    commands.put("check", Check::new);
    commands.put("fmt", Fmt::new);
    commands.put("explain", Explain::new);
    commands.put("page", Page::new);
    commands.put("build", BuildCommand::new);
    commands.put("publish", Publish::new);
    commands.put("init", Init::new);
    commands.put("list", ListCommand::new);
    commands.put("import", Import::new);
    commands.put("demo", Demo::new);
    commands.put(COMPLETION, Completion::new);
    commands.put("train", Train::new);
    return Collections.unmodifiableMap(commands);
  }

  Terminal terminal() {
    return switch (colour) {
      case auto -> terminal;
      case always -> terminal.withColour(true);
      case never -> terminal.withColour(false);
    };
  }

  /** Without a command there is help. */
  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    var standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = stream(standard);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    boolean live = Boolean.getBoolean("assay.live");
    boolean coloured = live && System.getenv("NO_COLOR") == null;
    var terminal = new Terminal(System.in, out, err, coloured, live);
    int status = run(args, terminal);
    out.flush();
    int last = status(status, standard, terminal);
    err.flush();
    System.exit(last);
  }

  /** The exit status, once all is written: what was lost is a failure, a closed pipe is none. */
  static int status(int status, StandardOutput output, Terminal terminal) {
    if (output.loss().isPresent()) {
      return terminal.failed("cannot write standard output: " + output.loss().get());
    }
    return output.closedByReader() && status != Status.FAILED ? Status.CLEAN : status;
  }

  /**
   * Runs the command that {@code args} name and gives its exit status. Where the first word is a
   * command, only that one is prepared: looking at all of them takes longer than many a command.
   */
  public static int run(String[] args, Terminal terminal) {
    boolean known = args.length > 0 && COMMANDS.containsKey(args[0]) && !args[0].equals(COMPLETION);
    Collection<String> names = known ? List.of(args[0]) : COMMANDS.keySet();
    if (System.getenv(KnownTargets.VARIABLE) != null) {
      KnownTargets.here().problems().forEach(terminal::failed);
    }
    return commandLine(terminal, names).execute(args);
  }

  /** The model of all commands: for help, completion and the tests of the documents. */
  public static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, COMMANDS.keySet());
  }

  private static CommandLine commandLine(Terminal terminal, Collection<String> names) {
    var main = new Main(terminal);
    var line = new CommandLine(main);
    names.forEach(
        name -> line.addSubcommand(Objects.requireNonNull(COMMANDS.get(name)).apply(main)));
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
      command.setUsageHelpWidth(line.getUsageHelpWidth());
    }
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((problem, arguments) -> misused(problem, terminal));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (!(failure instanceof Project.Invalid
              || failure instanceof CannotDo
              || failure instanceof CannotRead
              || failure instanceof CannotWrite)) {
            throw failure;
          }
          return main.failed(failure);
        });
    return line;
  }

  /** Says why the work cannot be done, and gives the status for it. */
  int failed(Exception failure) {
    if (failure instanceof Project.Invalid invalid) {
      terminal().show(invalid.findings());
    }
    return terminal.failed(String.valueOf(failure.getMessage()));
  }

  /** Says what is wrong with a command line, what was probably meant, and where help is. */
  private static int misused(CommandLine.ParameterException problem, Terminal terminal) {
    int status = terminal.failed(String.valueOf(problem.getMessage()));
    var err = new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8);
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    err.printf("`%s --help` shows what there is.%n", command);
    return status;
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** A terminal of streams that are kept, for running commands inside this process. */
  public static Terminal quiet(InputStream in, OutputStream out, OutputStream err) {
    return new Terminal(
        in,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        false,
        false);
  }
}
