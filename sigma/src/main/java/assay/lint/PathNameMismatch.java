package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A name where the field holds a path, or a path where the field holds a name. */
final class PathNameMismatch implements LintRule {

  /** What a program's resources call it: a name without folders. */
  private static final String NAME = "OriginalFileName";

  @Override
  public String id() {
    return "path-name-mismatch";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A name where the field holds a path, or a path where the field holds a name.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      Optional<Written> field = item.field();
      boolean name = field.filter(each -> each.text().equals(NAME)).isPresent();
      if (field.isPresent()
          && (name || PathFields.isPath(field.get().text()))
          && item.values().size() == item.written().size()
          && !item.has(Modifier.NEQ)) {
        for (int i = 0; i < item.values().size(); i++) {
          if (item.values().get(i) instanceof Value.Text text) {
            check(field.get().text(), name, text, item.written().get(i), subject, findings);
          }
        }
      }
    }
  }

  private void check(
      String field,
      boolean name,
      Value.Text value,
      YamlNode.Scalar scalar,
      Subject subject,
      Findings findings) {
    String text = last(value.pattern());
    if (name && text.startsWith("\\") && PathFields.isSeparatorAndProgram(text)) {
      String bare = scalar.text().replace("\\", "");
      findings.add(
          ItemEdits.mended(
              finding(
                      "`%s` holds a name without folders, never `%s`".formatted(field, text),
                      scalar.span(),
                      "has a separator")
                  .withHelp("write `%s`".formatted(bare)),
              subject,
              false,
              "write `%s`".formatted(bare),
              List.of(ItemEdits.rewritten(scalar, bare, subject.source()))));
    } else if (!name && isBareProgram(value.pattern())) {
      findings.add(
          finding(
                  "`%s` holds a whole path, never `%s` alone".formatted(field, scalar.text()),
                  scalar.span(),
                  "no path")
              .withHelp("write `%s|endswith: \\%s`".formatted(field, scalar.text())));
    }
  }

  /** The last literal part of a pattern. */
  private static String last(Pattern pattern) {
    String last = "";
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text)) {
        last = text;
      }
    }
    return last;
  }

  private static boolean isBareProgram(Pattern pattern) {
    return pattern
        .plain()
        .filter(text -> text.indexOf('\\') < 0 && text.indexOf('/') < 0)
        .filter(PathFields::isProgram)
        .isPresent();
  }
}
