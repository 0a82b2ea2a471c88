package assay.project;

import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LibraryChecks;
import assay.knowledge.LinkedRule;
import assay.rule.RuleFile;
import assay.source.Finding;
import assay.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is wrong with a project's rules and entities, in the order of the files and of the
 * places in them. {@code rules} counts rules, {@code ruleFiles} their files, {@code entityFiles}
 * the files of each kind.
 */
public record ProjectCheck(
    int rules,
    int ruleFiles,
    Map<EntityKind, Integer> entityFiles,
    List<Finding> findings,
    List<String> unread) {

  public ProjectCheck {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  /** Reads and checks the project at {@code projectFile}; files are named as seen from here. */
  public static ProjectCheck of(Path projectFile) throws CannotRead, Project.Invalid {
    Project project = Project.read(projectFile);
    LibraryReader reader = LibraryReader.read(project);
    RuleFiles rules = RuleFiles.read(project);
    List<LinkedRule> linked = rules.files().stream().map(reader::link).toList();
    Library library = reader.with(linked);

    var findings = new ArrayList<>(reader.findings());
    findings.addAll(rules.findings());
    findings.addAll(LibraryChecks.of(library, project.file().style()::hasPage));
    var unread = new ArrayList<>(reader.unread());
    unread.addAll(rules.unread());
    return new ProjectCheck(
        rules.files().stream().map(RuleFile::rules).mapToInt(List::size).sum(),
        rules.files().size(),
        reader.files(),
        inOrder(findings).stream().map(finding -> seenFrom(project, projectFile, finding)).toList(),
        unread);
  }

  private static List<Finding> inOrder(List<Finding> findings) {
    var files = new HashMap<String, Integer>();
    findings.forEach(finding -> files.putIfAbsent(finding.source().name(), files.size()));
    var ordered = new ArrayList<>(findings);
    ordered.sort(
        Comparator.comparingInt((Finding finding) -> files.getOrDefault(finding.source().name(), 0))
            .thenComparingInt(finding -> finding.diagnostic().span().start()));
    return ordered;
  }

  /** The same finding, its file named so that an editor can open it from this folder. */
  private static Finding seenFrom(Project project, Path projectFile, Finding finding) {
    Source source = finding.source();
    Optional<Path> folder = Optional.ofNullable(projectFile.getParent());
    if (folder.isEmpty() || source == project.file().source()) {
      return finding;
    }
    String name = folder.get().resolve(source.name()).normalize().toString().replace('\\', '/');
    return new Finding(new Source(name, source.text()), finding.diagnostic());
  }
}
