package assay.cli;

import assay.collection.RuleCollection;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Target;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The conversions of many files to several targets: files are read and converted on all processors
 * and handed on in their order. Correlations may name rules of any of the files.
 */
final class Conversions {

  /** From how many files on it is worth to wake the other processors. */
  private static final int MANY = 16;

  private final List<Target> targets;
  private final Request request;
  private final InputStream standardInput;
  private final boolean describing;
  private final IntConsumer progress;

  /** What became of one file: its text, and a conversion for each target. */
  record Done(
      InputFile file, YamlFile yaml, Optional<RuleFile> read, List<Conversion> conversions) {
    Done {
      conversions = List.copyOf(conversions);
    }

    /** What the rules say about themselves. */
    List<Metadata> rules() {
      return read.map(file -> file.rules().stream().map(Rule::metadata).toList()).orElse(List.of());
    }
  }

  /** A file that was read: its rules, if a target asks for them. */
  private record Loaded(YamlFile yaml, Optional<RuleFile> rules) {}

  /**
   * Conversions to {@code targets}.
   *
   * @param describing whether what rules say about themselves is asked for
   * @param progress is told how many files are done, by any thread
   */
  Conversions(
      List<Target> targets,
      Request request,
      InputStream standardInput,
      boolean describing,
      IntConsumer progress) {
    this.targets = List.copyOf(targets);
    this.request = request;
    this.standardInput = standardInput;
    this.describing = describing;
    this.progress = progress;
  }

  /**
   * Converts {@code files}; {@code filters} are added to the rules they are for. Files that cannot
   * be read are told and left out.
   *
   * @return whether all could be read
   */
  boolean run(
      List<InputFile> files,
      List<InputFile> filters,
      Consumer<String> unread,
      Consumer<Done> results) {
    var problems = new ArrayList<String>();
    List<Optional<Loaded>> loaded = load(files, problems);
    List<Optional<Loaded>> added = load(filters, problems);
    problems.forEach(unread);
    var rules = new ArrayList<RuleFile>();
    loaded.forEach(each -> each.flatMap(Loaded::rules).ifPresent(rules::add));
    added.forEach(each -> each.flatMap(Loaded::rules).ifPresent(rules::add));
    RuleCollection collection = RuleCollection.of(rules);
    var done = new Done[files.size()];
    var count = new AtomicInteger();
    each(files.size())
        .forEach(
            i -> {
              loaded.get(i).ifPresent(file -> done[i] = convert(files.get(i), file, collection));
              progress.accept(count.incrementAndGet());
            });
    for (Done each : done) {
      if (each != null) {
        results.accept(each);
      }
    }
    return problems.isEmpty();
  }

  private static IntStream each(int count) {
    IntStream each = IntStream.range(0, count);
    return count < MANY ? each : each.parallel();
  }

  private List<Optional<Loaded>> load(List<InputFile> files, List<String> problems) {
    boolean needsRules = describing || targets.stream().anyMatch(QueryTarget.class::isInstance);
    var unread = new String[files.size()];
    List<Optional<Loaded>> loaded =
        each(files.size())
            .mapToObj(
                i -> {
                  try {
                    return Optional.of(load(files.get(i), needsRules));
                  } catch (CannotRead e) {
                    unread[i] = String.valueOf(e.getMessage());
                    return Optional.<Loaded>empty();
                  }
                })
            .toList();
    for (String each : unread) {
      if (each != null) {
        problems.add(each);
      }
    }
    return loaded;
  }

  private Loaded load(InputFile file, boolean needsRules) throws CannotRead {
    YamlFile yaml = YamlReader.read(file.place(), file.bytes(standardInput));
    return new Loaded(yaml, needsRules ? Optional.of(RuleReader.read(yaml)) : Optional.empty());
  }

  private Done convert(InputFile file, Loaded loaded, RuleCollection collection) {
    var conversions = new ArrayList<Conversion>(targets.size());
    for (Target target : targets) {
      if (target instanceof QueryTarget language && loaded.rules().isPresent()) {
        conversions.add(language.convert(loaded.rules().get(), collection, request));
      } else {
        conversions.add(target.convert(loaded.yaml()));
      }
    }
    return new Done(file, loaded.yaml(), loaded.rules(), conversions);
  }

  /** Problems that only a strict conversion refuses, as errors. */
  static Conversion strict(Conversion conversion) {
    List<Diagnostic> problems = conversion.problems().stream().map(Conversions::strict).toList();
    boolean refused = problems.stream().anyMatch(Diagnostic::isError);
    return refused ? new Conversion(List.of(), problems) : conversion.telling(problems);
  }

  private static Diagnostic strict(Diagnostic problem) {
    return problem.id().startsWith("approximate-") ? problem.asError() : problem;
  }
}
