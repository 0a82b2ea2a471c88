package assay.project;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;

/** The texts of all that can be wrong with a project file. */
final class ProjectProblems {

  private ProjectProblems() {}

  static Diagnostic notAProject(Span span) {
    return Diagnostic.error("not-a-project", "this is not a project file", span, "expected a map")
        .withHelp("a project file needs at least `rules: [folder]`");
  }

  static Diagnostic noRules(Span span) {
    return Diagnostic.error(
            "missing-rules",
            "`rules` is missing",
            new Span(span.start(), span.start()),
            "no folder")
        .withHelp("name the folders of the rules, as in `rules: [rules]`");
  }

  static Diagnostic unknownKey(YamlNode.Entry entry, String where, List<String> known) {
    return Diagnostic.error(
            "unknown-key",
            "%s has no key `%s`".formatted(where, entry.name()),
            entry.key().span(),
            "unknown key")
        .withHelp(Nearest.help(entry.name(), known));
  }

  static Diagnostic unknown(String what, Written written, List<String> known) {
    return Diagnostic.error(
            "unknown-" + what,
            "unknown %s `%s`".formatted(what, written.text()),
            written.span(),
            what)
        .withHelp(Nearest.help(written.text(), known));
  }

  static Diagnostic notQueries(YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "`queries` must be a list of maps with `label` and `target`",
            node.span(),
            "is " + node.kind())
        .withHelp("write `- {label: splunk, target: sigmac-splunk}`");
  }

  static Diagnostic notData(YamlNode node) {
    return Diagnostic.error(
            "wrong-type", "`data` must be a map of folders", node.span(), "is " + node.kind())
        .withHelp("write `data_needed: folder` below it");
  }

  static Diagnostic leadsOut(String path) {
    return Diagnostic.error(
            "path-leads-out",
            "`%s` is not written: it is outside of the folder for results".formatted(path),
            new Span(0, 0),
            "an output of this project")
        .withHelp("a title that names the file has `..` in it: change the title");
  }

  static Diagnostic unreadable(Written path, String reason) {
    return Diagnostic.error("unreadable-path", reason, path.span(), "named here")
        .withHelp("paths are relative to the folder of this file");
  }
}
