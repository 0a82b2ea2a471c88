package assay.lint;

import assay.rule.LogSource;
import assay.source.Nearest;
import assay.source.Severity;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key of `logsource` that the language does not have. */
final class UnknownLogSourceKey implements LintRule {

  private static final List<String> KNOWN = List.of("category", "product", "service", "definition");

  @Override
  public String id() {
    return "unknown-logsource-key";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A key of `logsource` that the language does not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("fieldname_logsource");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("extra"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<LogSource> source = subject.logSource();
    if (source.isEmpty()) {
      return;
    }
    List<String> extra = subject.options().texts(this, "extra", List.of());
    for (Map.Entry<String, YamlNode> entry : source.get().custom().entrySet()) {
      String name = entry.getKey();
      if (!extra.contains(name)) {
        findings.add(
            finding(
                    "`logsource` has no key `%s`".formatted(name),
                    place(name, entry.getValue(), subject),
                    "unknown key")
                .withHelp(Nearest.help(name, KNOWN)));
      }
    }
  }

  private static Span place(String name, YamlNode value, Subject subject) {
    return subject
        .document()
        .flatMap(map -> map.get("logsource"))
        .filter(YamlNode.Mapping.class::isInstance)
        .flatMap(map -> ((YamlNode.Mapping) map).entry(name))
        .map(entry -> entry.key().span())
        .orElse(value.span());
  }
}
