package assay.project;

import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.PageNames;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Finding;
import assay.target.Target;
import assay.target.Targets;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

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
   * What was made: the rule pages, what is wrong with rules, entities and outputs, and a message
   * for each file that could not be read.
   */
  public record Result(List<RulePage> pages, List<Finding> findings, List<String> unread) {
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
      return Targets.ALL.stream().map(target -> new Query(target.id(), target)).toList();
    }
    return file.queries().stream()
        .map(
            query ->
                new Query(query.label().text(), Targets.find(query.target().text()).orElseThrow()))
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
    List<RuleFile> files = rules(findings, unread);
    PageNames names = file.style().names(files.stream().map(RuleFile::source).toList());
    findings.addAll(names.problems());
    var pages = new ArrayList<RulePage>();
    for (int i = 0; i < files.size(); i++) {
      pages.add(page(names.names().get(i), files.get(i)));
      progress.accept(pages.size());
    }
    var base = new KnowledgeBase(library.with(pages.stream().map(RulePage::rule).toList()), pages);
    for (Output output : outputs) {
      OutputFiles made = output.write(base);
      findings.addAll(made.problems());
      for (OutputFile each : made.files()) {
        folder.write(each.path(), each.text());
      }
    }
    return new Result(pages, findings, unread);
  }

  private List<RuleFile> rules(List<Finding> findings, List<String> unread) throws Project.Invalid {
    var files = new ArrayList<RuleFile>();
    InputFiles inputs = library.project().rules();
    unread.addAll(inputs.problems());
    for (InputFile input : inputs.files()) {
      try {
        RuleFile rule = RuleReader.read(input.name(), input.bytes(InputStream.nullInputStream()));
        files.add(rule);
        rule.problems().forEach(problem -> findings.add(new Finding(rule.source(), problem)));
      } catch (CannotRead e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
    return files;
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
      made.add(
          new PageQuery(
              query.label(), query.target().language(), query.target().convert(rule.yaml())));
    }
    LinkedRule linked = library.link(rule);
    return new RulePage(name, linked, made);
  }
}
