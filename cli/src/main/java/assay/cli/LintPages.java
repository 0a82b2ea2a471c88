package assay.cli;

import assay.lint.LintCatalogue;
import assay.lint.LintCheck;
import assay.lint.ReaderChecks;
import assay.source.Nearest;
import assay.source.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** The pages of checks, {@code docs/lint}, which the program carries with it. */
final class LintPages {

  private LintPages() {}

  /** The page of the check, or of each that {@code name} stands for in another tool. */
  static String explain(String name) {
    Set<String> ids = LintCatalogue.ALL.ids(name);
    if (ids.isEmpty()) {
      throw new CannotDo(
          "`%s` is not a check: %s"
              .formatted(
                  name,
                  Nearest.to(name, LintCatalogue.ALL.names())
                      .map(near -> "did you mean `%s`?".formatted(near))
                      .orElse("`assay list lints` shows what there is")));
    }
    var pages = new ArrayList<String>();
    for (String id : ids) {
      LintCheck check = LintCatalogue.ALL.check(id).orElseThrow();
      pages.add(page(id).orElseGet(() -> ofReading(check)));
    }
    return String.join("\n", pages);
  }

  /** The page of the check with this id; what reading reports has none. */
  static Optional<String> page(String id) {
    try (InputStream in = LintPages.class.getResourceAsStream("lint/" + id + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the check can mend something: then its page says how far to trust it. */
  static boolean isFixable(String id) {
    return page(id).filter(page -> page.contains("\n## Fix safety\n")).isPresent();
  }

  private static String ofReading(LintCheck check) {
    String how =
        check instanceof ReaderChecks.Reading && check.severity() == Severity.ERROR
            ? "Found when a rule is read. It is an error and always on: with it, nothing else can"
                + " use the rule."
            : "Found when a rule is read.";
    return "# %s\n\n%s\n\n%s\n".formatted(check.id(), check.summary(), how);
  }
}
