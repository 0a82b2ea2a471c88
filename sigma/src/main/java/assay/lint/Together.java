package assay.lint;

import assay.rule.Written;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what was found file by file: adds what is wrong between the files, then takes out
 * what comments ask to ignore.
 */
public final class Together {

  private final LintCatalogue catalogue;
  private final LintConfig config;

  public Together(LintConfig config) {
    this(LintCatalogue.ALL, config);
  }

  Together(LintCatalogue catalogue, LintConfig config) {
    this.catalogue = catalogue;
    this.config = config;
  }

  /** What is found in each of {@code files}, in order of place, but for links between rules. */
  public List<List<Diagnostic>> findings(List<CheckedFile> files) {
    return findings(files, Map.of());
  }

  /**
   * What is found in each of {@code files}, in order of place.
   *
   * @param links what is wrong with the links between rules, by the names of the files
   */
  public List<List<Diagnostic>> findings(
      List<CheckedFile> files, Map<String, List<Diagnostic>> links) {
    Map<String, List<Diagnostic>> across = across(files);
    var all = new ArrayList<List<Diagnostic>>(files.size());
    for (CheckedFile file : files) {
      var read = new ArrayList<Diagnostic>(file.read());
      for (Diagnostic problem : links.getOrDefault(file.name(), List.of())) {
        read(file, problem, read);
      }
      all.add(ofFile(file, read, across.getOrDefault(file.name(), List.of())));
    }
    return all;
  }

  /** Problems of reading count whatever is configured if they are errors. */
  private void read(CheckedFile file, Diagnostic problem, List<Diagnostic> read) {
    if (problem.isError()) {
      read.add(problem);
    } else if (config.isOn(problem.id()) && !config.offAt(file.path()).contains(problem.id())) {
      read.add(config.weighed(problem));
    }
  }

  private Map<String, List<Diagnostic>> across(List<CheckedFile> files) {
    Map<String, List<Diagnostic>> found = new HashMap<>();
    var identities = new ArrayList<RuleIdentity>(files.size());
    files.forEach(file -> identities.addAll(file.identities()));
    Map<String, String> paths = new HashMap<>();
    if (!config.exclusions().isEmpty()) {
      files.forEach(file -> paths.put(file.name(), file.path()));
    }
    for (AcrossCheck check : catalogue.across()) {
      if (config.isOn(check.id())) {
        check.check(
            identities,
            (rule, finding) -> {
              if (counts(rule, finding, paths)) {
                found
                    .computeIfAbsent(rule.file(), unused -> new ArrayList<>())
                    .add(config.weighed(finding));
              }
            });
      }
    }
    return found;
  }

  private boolean counts(RuleIdentity rule, Diagnostic finding, Map<String, String> paths) {
    return config.exclusions().isEmpty()
        || !(config.offAt(paths.getOrDefault(rule.file(), "")).contains(finding.id())
            || config.isOffFor(rule.id().map(Written::text), finding.id()));
  }

  private List<Diagnostic> ofFile(
      CheckedFile file, List<Diagnostic> read, List<Diagnostic> across) {
    var all = new ArrayList<Diagnostic>(read);
    if (file.ignores().isEmpty()) {
      all.addAll(file.found());
      all.addAll(across);
    } else {
      var ignores = new Ignores(file);
      all.removeIf(problem -> !problem.isError() && ignores.takes(problem));
      file.found().stream().filter(finding -> !ignores.takes(finding)).forEach(all::add);
      across.stream().filter(finding -> !ignores.takes(finding)).forEach(all::add);
      all.addAll(ignores.unused(config.offAt(file.path())));
    }
    if (all.size() > 1) {
      all.sort(Comparator.comparingInt(finding -> finding.span().start()));
    }
    return all;
  }

  /** The comments of one file, and which of their names were of use. */
  private final class Ignores {

    private final CheckedFile file;
    private final List<BitSet> used = new ArrayList<>();

    Ignores(CheckedFile file) {
      this.file = file;
      file.ignores().forEach(ignore -> used.add(new BitSet()));
    }

    /** Whether a comment asks to ignore {@code finding}. */
    boolean takes(Diagnostic finding) {
      return takes(finding, -1);
    }

    /** The same for what is found in a comment, which cannot ask to ignore that itself. */
    private boolean takes(Diagnostic finding, int comment) {
      boolean taken = false;
      for (int i = 0; i < used.size(); i++) {
        Ignore ignore = file.ignores().get(i);
        if (i != comment && ignore.trouble().isEmpty() && ignore.covers(finding.span().start())) {
          for (int name = 0; name < ignore.names().size(); name++) {
            if (catalogue.ids(ignore.names().get(name).text()).contains(finding.id())) {
              used.get(i).set(name);
              taken = true;
            }
          }
        }
      }
      return taken;
    }

    /** What is wrong with the comments, unless it was to be ignored, too. */
    List<Diagnostic> unused(Set<String> off) {
      var all = new ArrayList<Diagnostic>();
      // From the last on: one above may be for what is found in those below it.
      for (int i = used.size() - 1; i >= 0; i--) {
        for (Diagnostic finding : unused(i)) {
          if (config.isOn(finding.id()) && !off.contains(finding.id()) && !takes(finding, i)) {
            all.add(config.weighed(finding));
          }
        }
      }
      return all;
    }

    private List<Diagnostic> unused(int comment) {
      Ignore ignore = file.ignores().get(comment);
      var found = new ArrayList<Diagnostic>();
      if (!ignore.trouble().isEmpty()) {
        found.add(LintProblems.notUnderstood(ignore));
      }
      for (int name = 0; ignore.trouble().isEmpty() && name < ignore.names().size(); name++) {
        if (!used.get(comment).get(name)) {
          unused(ignore, name, found);
        }
      }
      return found;
    }

    private void unused(Ignore ignore, int at, List<Diagnostic> found) {
      Written name = ignore.names().get(at);
      Set<String> ids = catalogue.ids(name.text());
      if (ids.isEmpty()) {
        found.add(LintProblems.unknownIgnore(name, catalogue.names()));
      } else if (file.read().stream()
          .anyMatch(error -> ids.contains(error.id()) && ignore.covers(error.span().start()))) {
        found.add(LintProblems.cannotIgnore(name));
      } else if (file.whole() && ids.stream().anyMatch(this::wasAsked)) {
        found.add(LintProblems.unusedIgnore(name, ignore.part(at)));
      }
    }

    /**
     * A comment about a check that did not run may be of use when it does; one about a check across
     * files, when other files are looked at with this one.
     */
    private boolean wasAsked(String id) {
      return config.isOn(id)
          && catalogue.across().stream().noneMatch(check -> check.id().equals(id))
          && !config.offAt(file.path()).contains(id);
    }
  }
}
