package assay.check;

import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LibraryChecks;
import assay.knowledge.LinkedRule;
import assay.project.CannotRead;
import assay.project.InputFiles;
import assay.project.LibraryReader;
import assay.project.Project;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is wrong with a project's rules and entities, in the order of the files and of the
 * places in them.
 *
 * @param rules what was found in the rules by themselves
 * @param entityFiles how many files there are of each kind
 * @param findings all that was found
 * @param unread a message for each file that could not be read
 */
public record ProjectCheck(
    RuleCheck.Result rules,
    Map<EntityKind, Integer> entityFiles,
    List<Finding> findings,
    List<String> unread) {

  /** The checks across files that a library does itself: to it they are errors. */
  public static final Set<String> OF_LIBRARY = Set.of("duplicate-id", "duplicate-title");

  public ProjectCheck {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  /**
   * Reads and checks {@code project}, whose file is {@code projectFile}; files are named as seen
   * from here. {@code settings} leave out what {@link #OF_LIBRARY} holds.
   */
  public static ProjectCheck of(Project project, Path projectFile, CheckSettings settings)
      throws CannotRead, Project.Invalid {
    LibraryReader reader = LibraryReader.read(project);
    InputFiles files = project.rules();
    RuleCheck.Result rules =
        new RuleCheck(settings, InputStream.nullInputStream())
            .keepingRules(file -> seenFrom(projectFile, file.name()))
            .check(files.files());
    List<LinkedRule> linked = rules.ruleFiles().stream().map(reader::link).toList();
    Library library = reader.with(linked);

    var findings = new ArrayList<>(reader.findings());
    for (FileFindings file : rules.files()) {
      for (Diagnostic finding : file.findings()) {
        findings.add(new Finding(file.source(), finding));
      }
    }
    findings.addAll(LibraryChecks.of(library, project.file().style()::hasPage));
    var unread = new ArrayList<>(reader.unread());
    unread.addAll(files.problems());
    unread.addAll(rules.unread());
    return new ProjectCheck(
        rules, reader.files(), inOrder(seenFrom(projectFile, project, rules, findings)), unread);
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

  /** The same findings, their files named so that an editor can open them from this folder. */
  private static List<Finding> seenFrom(
      Path projectFile, Project project, RuleCheck.Result rules, List<Finding> findings) {
    Set<Source> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(project.file().source());
    rules.ruleFiles().forEach(file -> seen.add(file.source()));
    IdentityHashMap<Source, Source> renamed = new IdentityHashMap<>();
    var named = new ArrayList<Finding>();
    for (Finding finding : findings) {
      Source source = finding.source();
      if (!seen.contains(source)) {
        source =
            renamed.computeIfAbsent(
                source, old -> new Source(seenFrom(projectFile, old.name()), old.text()));
      }
      named.add(new Finding(source, finding.diagnostic()));
    }
    return named;
  }

  private static String seenFrom(Path projectFile, String name) {
    Optional<Path> folder = Optional.ofNullable(projectFile.getParent());
    return folder
        .map(path -> path.resolve(name).normalize().toString().replace('\\', '/'))
        .orElse(name);
  }
}
