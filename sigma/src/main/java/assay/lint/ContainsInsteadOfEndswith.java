package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Severity;
import java.util.Optional;

/** The end of a path, a separator and a program's name, is looked for anywhere in paths. */
final class ContainsInsteadOfEndswith implements LintRule {

  @Override
  public String id() {
    return "contains-instead-of-endswith";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A program's name that is looked for anywhere in a path, not at its end.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      Optional<Written> field = item.field();
      if (field.isPresent()
          && PathFields.isPath(field.get().text())
          && item.modifiers().size() == 1
          && item.has(Modifier.CONTAINS)
          && !item.values().isEmpty()
          && item.values().stream().allMatch(ContainsInsteadOfEndswith::isName)) {
        findings.add(
            finding(
                    "`contains` finds `%s` in the names of folders too"
                        .formatted(item.written().getFirst().text()),
                    item.modifiers().getFirst().span(),
                    "anywhere in the path")
                .withHelp("write `%s|endswith`".formatted(field.get().text())));
      }
    }
  }

  /** Whether the value is the end of a path: a separator and the name of a program. */
  private static boolean isName(Value value) {
    return value instanceof Value.Text text
        && text.pattern().parts().size() == 3
        && text.pattern().parts().get(1) instanceof Pattern.Literal(String name)
        && PathFields.isSeparatorAndProgram(name);
  }
}
