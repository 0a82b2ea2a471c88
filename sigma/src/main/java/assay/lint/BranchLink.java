package assay.lint;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A link to a file of a repository that shows another text tomorrow. */
final class BranchLink implements LintRule {

  private static final Set<String> KINDS = Set.of("blob", "tree", "raw", "blame");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern VERSION = Pattern.compile("v?[0-9]+(\\.[0-9]+)+.*");

  @Override
  public String id() {
    return "branch-link";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A link to a file of a repository that shows another text tomorrow.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_github_link");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Written reference : subject.metadata().references().items()) {
      if (reference.text().contains("git")) {
        branch(reference.text())
            .ifPresent(branch -> findings.add(found(subject, reference, branch)));
      }
    }
  }

  private Diagnostic found(Subject subject, Written reference, Words.Word branch) {
    Span place = new ScalarPlaces(subject.source(), reference).span(branch.start(), branch.end());
    return finding(
            "the link is to whatever `%s` holds on the day".formatted(branch.text()),
            place,
            "a branch")
        .withHelp("link the commit you have read; on the page, press `y`");
  }

  /** The branch that a link to a file or folder names; empty for a commit, or any other link. */
  private static Optional<Words.Word> branch(String link) {
    int scheme = link.indexOf("://");
    if (scheme < 0 || !link.startsWith("http")) {
      return Optional.empty();
    }
    List<String> parts = List.of(link.substring(scheme + 3).split("[/?#]", -1));
    String host =
        parts.getFirst().startsWith("www.") ? parts.getFirst().substring(4) : parts.getFirst();
    int at =
        switch (host) {
          case "github.com" -> parts.size() > 4 && KINDS.contains(parts.get(3)) ? 4 : -1;
          case "raw.githubusercontent.com" -> 3;
          case "gitlab.com" -> afterKind(parts);
          default -> -1;
        };
    if (at >= 0 && at + 2 < parts.size() && parts.get(at).equals("refs")) {
      at += 2;
    }
    if (at < 0 || at >= parts.size() || isLasting(parts.get(at))) {
      return Optional.empty();
    }
    int start = scheme + 3 + String.join("/", parts.subList(0, at)).length() + 1;
    return Optional.of(new Words.Word(parts.get(at), start, start + parts.get(at).length()));
  }

  /** GitLab puts {@code -} between a project, however deep, and the kind of page. */
  private static int afterKind(List<String> parts) {
    int dash = parts.indexOf("-");
    return dash > 0 && dash + 2 < parts.size() && KINDS.contains(parts.get(dash + 1))
        ? dash + 2
        : -1;
  }

  private static boolean isLasting(String name) {
    return name.isEmpty() || COMMIT.matcher(name).matches() || VERSION.matcher(name).matches();
  }
}
