package assay.project;

import assay.knowledge.LibraryChecks;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.PageNames;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.rule.RuleFile;
import assay.source.Finding;
import assay.style.Style;
import assay.target.Target;
import assay.target.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes all outputs of a project: rules read, linked and converted, then written. One rule's
 * trouble does not stop the others; it is among the findings.
 */
public final class Build {

  private final LibraryReader library;
  private final ProjectFile file;
  private final List<Query> queries;

  /** A heading of the pages and the target that makes what stands under it. */
  private record Query(String label, Target target) {}

  /**
   * What was made: the rule pages, what is wrong with rules, entities and outputs, a message for
   * each file that could not be read, and what became of the output folder.
   */
  public record Result(
      List<RulePage> pages,
      List<Finding> findings,
      List<String> unread,
      OutputFolder.Outcome outcome) {
    public Result {
      pages = List.copyOf(pages);
      findings = List.copyOf(findings);
      unread = List.copyOf(unread);
    }
  }

  private Build(LibraryReader library) {
    this.library = library;
    this.file = library.project().file();
    this.queries = queries(file);
  }

  /** Prepares the build of the project that {@code library} was read for. */
  public static Build of(LibraryReader library) {
    return new Build(library);
  }

  private static List<Query> queries(ProjectFile file) {
    if (file.queries().isEmpty()) {
      List<Target> targets = file.style() == Style.ATC_2020 ? Targets.OF_2020 : Targets.ON_PAGES;
      return targets.stream().map(target -> new Query(target.id(), target)).toList();
    }
    return file.queries().stream()
        .map(
            query ->
                new Query(
                    query.label().text(),
                    KnownTargets.here().find(query.target().text()).orElseThrow()))
        .toList();
  }

  /**
   * Makes {@code outputs} and writes them to {@code folder}; {@code progress} is told how many
   * rules are done.
   */
  public Result write(List<Output> outputs, OutputFolder folder, IntConsumer progress)
      throws CannotWrite, Project.Invalid {
    var findings = new ArrayList<>(library.findings());
    var unread = new ArrayList<>(library.unread());
    RuleFiles rules = RuleFiles.read(library.project());
    findings.addAll(rules.findings());
    unread.addAll(rules.unread());
    List<RuleFile> ruleFiles = rules.files();
    PageNames names = file.style().names(ruleFiles.stream().map(RuleFile::source).toList());
    findings.addAll(names.problems());
    var done = new AtomicInteger();
    List<RulePage> pages =
        IntStream.range(0, ruleFiles.size())
            .parallel()
            .mapToObj(
                i -> {
                  RulePage page = page(names.names().get(i), ruleFiles.get(i));
                  progress.accept(done.incrementAndGet());
                  return page;
                })
            .toList();
    List<LinkedRule> linked = pages.stream().map(RulePage::rule).toList();
    var base = new KnowledgeBase(library.project().name(), library.with(linked), pages);
    findings.addAll(LibraryChecks.of(base.library(), file.style()::hasPage));
    List<Output> wanted = outputs.isEmpty() ? library.project().outputs() : outputs;
    List<OutputFiles> made = wanted.parallelStream().map(output -> output.write(base)).toList();
    Map<OutputFile, String> files = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      findings.addAll(made.get(i).problems());
      for (OutputFile each : made.get(i).files()) {
        if (folder.holds(each.path())) {
          files.put(each, wanted.get(i).id());
        } else {
          findings.add(new Finding(file.source(), ProjectProblems.leadsOut(each.path())));
        }
      }
    }
    folder.writeAll(files);
    Set<String> ids = outputs.stream().map(Output::id).collect(Collectors.toSet());
    List<Finding> each = findings.stream().distinct().toList();
    return new Result(pages, each, unread, folder.close(ids, isComplete(unread)));
  }

  /** Whether all was read, so that what is not made any more is gone for good. */
  private boolean isComplete(List<String> unread) {
    return unread.isEmpty()
        && library.findings().stream().noneMatch(finding -> finding.diagnostic().isError());
  }

  /** The text of one rule's page. */
  public String page(RuleFile rule) {
    String name = file.style().names(List.of(rule.source())).names().getFirst();
    RulePage page = page(name, rule);
    var base = new KnowledgeBase(library.with(List.of(page.rule())), List.of(page));
    return file.style().page(base, page);
  }

  private RulePage page(String name, RuleFile rule) {
    var made = new ArrayList<PageQuery>(queries.size());
    for (Query query : queries) {
      made.add(PageQuery.of(query.label(), query.target(), rule.yaml()));
    }
    LinkedRule linked = library.link(rule);
    return new RulePage(name, linked, made);
  }
}
