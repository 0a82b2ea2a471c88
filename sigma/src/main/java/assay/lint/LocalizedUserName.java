package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Written;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name of a system account in one language of Windows only. */
final class LocalizedUserName implements LintRule {

  @Override
  public String id() {
    return "localized-user-name";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "The name of a system account in one language of Windows only.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_field_user");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      if (field.isPresent() && field.get().text().toLowerCase(Locale.ROOT).contains("user")) {
        check(named.item().written(), findings);
      }
    }
  }

  /** `NT AUTHORITY` is `AUTORITE NT` or the like elsewhere; a list may have both. */
  private void check(List<YamlNode.Scalar> values, Findings findings) {
    List<YamlNode.Scalar> english = having("AUTHORI", values);
    List<YamlNode.Scalar> others = having("AUTORI", values);
    if (english.isEmpty() != others.isEmpty()) {
      YamlNode.Scalar first = english.isEmpty() ? others.getFirst() : english.getFirst();
      findings.add(
          finding(
                  "`%s` is called so in some languages of Windows only".formatted(first.text()),
                  first.span(),
                  "of one language")
              .withHelp("ask for both with `contains`: `AUTHORI` and `AUTORI`, or for the SID"));
    }
  }

  private static List<YamlNode.Scalar> having(String piece, List<YamlNode.Scalar> values) {
    var found = new ArrayList<YamlNode.Scalar>();
    for (YamlNode.Scalar value : values) {
      if (value.text().toUpperCase(Locale.ROOT).contains(piece)) {
        found.add(value);
      }
    }
    return found;
  }
}
