package assay.project;

import assay.page.PageFile;
import assay.page.PageNames;
import assay.page.PageQuery;
import assay.page.PageWriter;
import assay.page.RulePage;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
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

  private final Project project;
  private final Library data;
  private final PageWriter writer;
  private final List<Query> queries;

  /** A heading of the pages and the target that makes what stands under it. */
  private record Query(String label, Target target) {}

  /** What was made: the rule pages, and what is wrong with the rules and the entities. */
  public record Result(List<RulePage> pages, List<Finding> findings) {
    public Result {
      pages = List.copyOf(pages);
      findings = List.copyOf(findings);
    }
  }

  private Build(Project project, Library data) {
    this.project = project;
    this.data = data;
    this.writer = project.file().style().writer(Set.of());
    this.queries = queries(project.file());
  }

  /** Prepares the build of {@code project}; all that it names must be readable. */
  public static Build of(Project project) throws CannotRead, Project.Invalid {
    return new Build(project, Library.read(project));
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
  public Result write(Output output, IntConsumer progress)
      throws CannotRead, CannotWrite, Project.Invalid {
    var findings = new ArrayList<>(data.problems());
    var files = new ArrayList<RuleFile>();
    for (InputFile input : project.rules()) {
      RuleFile file = RuleReader.read(input.name(), input.bytes(InputStream.nullInputStream()));
      files.add(file);
      for (Diagnostic problem : file.problems()) {
        findings.add(new Finding(file.source(), problem));
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
    for (PageFile index : writer.index(pages, data.tactics())) {
      write(index, output);
    }
    return new Result(pages, findings);
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
    return new RulePage(name, file, data.links(file), made);
  }

  private static void write(PageFile page, Output output) throws CannotWrite {
    output.write(page.path(), page.text());
  }
}
