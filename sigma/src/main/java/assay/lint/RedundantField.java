package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field that says what the category of the log source is there to say. */
final class RedundantField implements LintRule {

  @Override
  public String id() {
    return "redundant-field";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A field that says what the category of the log source is there to say.";
  }

  @Override
  public List<String> aliases() {
    return List.of(
        "sigmahq_redundant_field",
        "sigmahq_category_event_id",
        "sigmahq_category_windows_provider_name");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Map<String, Set<String>> implied = subject.log().map(Taxonomy.Log::implied).orElse(Map.of());
    if (implied.isEmpty()) {
      return;
    }
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      Set<String> values =
          field.map(name -> implied.getOrDefault(name.text(), Set.of())).orElse(Set.of());
      if (field.isPresent() && !values.isEmpty() && named.item().modifiers().isEmpty()) {
        check(named, field.get(), values, subject, findings);
      }
    }
  }

  private void check(
      NamedItem named, Written field, Set<String> values, Subject subject, Findings findings) {
    Taxonomy.Key key = Taxonomy.Key.of(subject.logSource().orElseThrow());
    var written = new ArrayList<String>();
    for (YamlNode.Scalar scalar : named.item().written()) {
      written.add(scalar.text());
    }
    if (written.stream().anyMatch(values::contains)) {
      boolean all = written.containsAll(values);
      findings.add(
          finding(
                  (all ? "`%s` says what `category: %s` says" : "`%s` narrows `category: %s`")
                      .formatted(field.text(), key.category()),
                  field.span(),
                  all ? "said already" : "a part of its events")
              .withHelp(help(field, written, key, subject)));
    } else if (field.text().equals("EventID") && !written.isEmpty()) {
      findings.add(contradiction(field, written, values, key));
    }
  }

  private Diagnostic contradiction(
      Written field, List<String> written, Set<String> values, Taxonomy.Key key) {
    return finding(
            "`category: %s` has no event `%s`"
                .formatted(key.category(), String.join("`, `", written)),
            field.span(),
            "other events")
        .withHelp(
            "its events are `%s`: take the field out, or name another category"
                .formatted(String.join("`, `", values)));
  }

  /** A part of the category's events may be a category of its own. */
  private static String help(
      Written field, List<String> written, Taxonomy.Key key, Subject subject) {
    if (field.text().equals("EventID")) {
      Taxonomy taxonomy = subject.facts().taxonomy();
      List<Taxonomy.Part> parts = subject.log().map(Taxonomy.Log::parts).orElse(List.of());
      for (Taxonomy.Part part : parts) {
        List<String> narrow = taxonomy.categories(part.log(), written);
        if (!narrow.isEmpty() && !narrow.contains(key.category())) {
          return "write `category: %s` in its place".formatted(String.join("` or `", narrow));
        }
      }
    }
    return "take it out: other systems have other values for the same events";
  }
}
