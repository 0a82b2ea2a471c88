package assay.cli;

import assay.json.Json;
import assay.lint.AcrossCheck;
import assay.lint.LintCatalogue;
import assay.lint.LintCheck;
import assay.lint.LintOption;
import assay.lint.LintRule;
import assay.lint.ReaderChecks;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The checks there are, as {@code assay list lints} prints them. */
final class LintList {

  private static final List<LintCheck> CHECKS = LintCatalogue.ALL.all();

  private LintList() {}

  /** Where a check looks, in one word. */
  private static String scope(LintCheck check) {
    return switch (check) {
      case ReaderChecks.Reading reading -> "reading";
      case AcrossCheck across -> "files";
      case LintRule rule -> "rule";
      default -> "comment";
    };
  }

  static String text() {
    int width = CHECKS.stream().mapToInt(check -> check.id().length()).max().orElse(0);
    String form = "%-" + width + "s  %-8s  %-7s  %s\n";
    var list = new StringBuilder();
    for (LintCheck check : CHECKS) {
      String names = check.aliases().isEmpty() ? "" : " (%s)".formatted(names(check));
      list.append(
          form.formatted(
              check.id(),
              check.severity().label(),
              LintPages.isFixable(check.id()) ? "fixable" : "",
              check.summary() + names + (check.isDefault() ? "" : " Off unless selected.")));
    }
    return list.toString();
  }

  private static String names(LintCheck check) {
    return String.join(", ", check.aliases());
  }

  static String json() {
    return Json.indented(
            json -> {
              json.writeStartArray();
              for (LintCheck check : CHECKS) {
                write(json, check);
              }
              json.writeEndArray();
            })
        + "\n";
  }

  private static void write(JsonGenerator json, LintCheck check) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", check.id());
    json.writeStringField("description", check.summary());
    json.writeStringField("severity", check.severity().label());
    json.writeStringField("scope", scope(check));
    json.writeBooleanField("default", check.isDefault());
    json.writeBooleanField("fixable", LintPages.isFixable(check.id()));
    json.writeArrayFieldStart("aliases");
    for (String alias : check.aliases()) {
      json.writeString(alias);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("options");
    for (LintOption option : check.options()) {
      json.writeString(option.name());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
