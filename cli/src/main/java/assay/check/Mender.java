package assay.check;

import assay.lint.FileLinter;
import assay.lint.Fixes;
import assay.lint.LintConfig;
import assay.lint.Together;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes the fixes of a file's findings, looks at what came of it, and goes on until nothing is left
 * to fix. It changes texts, not files.
 */
final class Mender {

  /** Fixes that make room for others do so in two or three rounds. */
  private static final int MOST_ROUNDS = 10;

  private final Look look;
  private final boolean unsafe;
  private final Predicate<Diagnostic> wanted;

  /** Finds what is wrong with a text that stands for that of a file. */
  @FunctionalInterface
  interface Look {
    List<Diagnostic> at(FileFindings file, String text);
  }

  /** Makes safe fixes of those findings that are {@code wanted}, and unsafe ones if asked to. */
  Mender(Look look, boolean unsafe, Predicate<Diagnostic> wanted) {
    this.look = look;
    this.unsafe = unsafe;
    this.wanted = wanted;
  }

  /** The look that checks take as {@code settings} say. */
  static Look look(CheckSettings settings) {
    LintConfig config = settings.config().get();
    var linter = new FileLinter(config, settings.facts().get());
    var together = new Together(config);
    return (file, text) -> {
      RuleFile rules = RuleReader.read(file.source().name(), text.getBytes(StandardCharsets.UTF_8));
      String path = file.file().path().map(settings::path).orElse("");
      return together.findings(List.of(linter.check(rules, path))).getFirst();
    };
  }

  /**
   * What became of a file.
   *
   * @param text the text after all fixes, or as it was
   * @param fixed the findings that are gone
   * @param trouble why the text is as it was though there is something to fix; mostly empty
   */
  record Mended(FileFindings file, String text, List<Diagnostic> fixed, String trouble) {
    Mended {
      fixed = List.copyOf(fixed);
    }

    boolean isChanged() {
      return !text.equals(file.source().text());
    }
  }

  /** Whether {@code file} has a finding that can be fixed. */
  boolean canMend(FileFindings file) {
    return file.file().path().isPresent() && file.findings().stream().anyMatch(this::isFixed);
  }

  private boolean isFixed(Diagnostic finding) {
    return wanted.test(finding) && Fixes.isWanted(finding, unsafe);
  }

  Mended mend(FileFindings file) {
    String text = file.source().text();
    List<Diagnostic> findings = file.findings();
    var fixed = new ArrayList<Diagnostic>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Fixes.Mended next =
          Fixes.mend(text, findings.stream().filter(this::isFixed).toList(), unsafe);
      if (next.text().equals(text)) {
        return new Mended(file, text, fixed, "");
      }
      List<Diagnostic> then = look.at(file, next.text());
      if (errors(then) > errors(findings)) {
        return asItWas(file, "would break it", next.fixed());
      }
      text = next.text();
      findings = then;
      fixed.addAll(next.fixed());
    }
    return asItWas(file, "come to no end", findings.stream().filter(this::isFixed).toList());
  }

  private static Mended asItWas(FileFindings file, String what, List<Diagnostic> fixes) {
    List<String> ids = fixes.stream().map(Diagnostic::id).distinct().toList();
    String trouble =
        "left `%s` as it is: the fixes of `%s` %s"
            .formatted(file.source().name(), String.join("`, `", ids), what);
    return new Mended(file, file.source().text(), List.of(), trouble);
  }

  private static long errors(List<Diagnostic> findings) {
    return findings.stream().filter(Diagnostic::isError).count();
  }
}
