package assay.project;

import assay.page.PageFile;
import assay.page.PageNames;
import assay.page.PageQuery;
import assay.page.PageWriter;
import assay.page.RulePage;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Finding;
import assay.target.Target;
import assay.target.Targets;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Makes the pages of a project: rules read, linked and converted, then written. One rule's trouble
 * does not stop the others; it is among the findings.
 */
public final class Build {

  private final Library library;
  private final PageWriter writer;
  private final List<Query> queries;

  /** A heading of the pages and the target that makes what stands under it. */
  private record Query(String label, Target target) {}

  /**
   * What was made: the rule pages, what is wrong with the rules and the entities, and a message for
   * each file that could not be read.
   */
  public record Result(List<RulePage> pages, List<Finding> findings, List<String> unread) {
    public Result {
      pages = List.copyOf(pages);
      findings = List.copyOf(findings);
      unread = List.copyOf(unread);
    }
  }

  private Build(Library library) {
    this.library = library;
    ProjectFile file = library.project().file();
    this.writer = file.style().writer(Set.of());
    this.queries = queries(file);
  }

  /** Prepares the build of the project that {@code library} was read for. */
  public static Build of(Library library) {
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
   * Makes all pages and writes them to {@code output}; {@code progress} is told how many rules are
   * done.
   */
  public Result write(Output output, IntConsumer progress) throws CannotWrite, Project.Invalid {
    var findings = new ArrayList<>(library.findings());
    var unread = new ArrayList<>(library.unread());
    var files = new ArrayList<RuleFile>();
    InputFiles inputs = library.project().rules();
    unread.addAll(inputs.problems());
    for (InputFile input : inputs.files()) {
      try {
        RuleFile file = RuleReader.read(input.name(), input.bytes(InputStream.nullInputStream()));
        files.add(file);
        file.problems().forEach(problem -> findings.add(new Finding(file.source(), problem)));
      } catch (CannotRead e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
    PageNames names = writer.names(files.stream().map(RuleFile::source).toList());
    findings.addAll(names.problems());
    var pages = new ArrayList<RulePage>();
    for (int i = 0; i < files.size(); i++) {
      RulePage page = page(names.names().get(i), files.get(i));
      pages.add(page);
      write(writer.rule(page), output);
      progress.accept(pages.size());
    }
    for (PageFile index : writer.index(pages, library.tactics())) {
      write(index, output);
    }
    return new Result(pages, findings, unread);
  }

  /** The text of one rule's page. */
  public String page(RuleFile file) {
    String name = writer.names(List.of(file.source())).names().getFirst();
    return writer.rule(page(name, file)).text();
  }

  private RulePage page(String name, RuleFile file) {
    var made = new ArrayList<PageQuery>(queries.size());
    for (Query query : queries) {
      made.add(
          new PageQuery(
              query.label(), query.target().language(), query.target().convert(file.yaml())));
    }
    return new RulePage(name, file, library.links(file), made);
  }

  private static void write(PageFile page, Output output) throws CannotWrite {
    output.write(page.path(), page.text());
  }
}
