package assay.lint;

import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A reference to a page of ATT&CK, for which there are tags. */
final class AttackLink implements LintRule {

  private static final String HOST = "attack.mitre.org/";
  private static final Set<String> NUMBERED =
      Set.of("techniques", "groups", "software", "mitigations", "datasources", "campaigns");

  @Override
  public String id() {
    return "attack-link";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A reference to a page of ATT&CK, for which there are tags.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_mitre_link");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Written reference : subject.metadata().references().items()) {
      String link = withoutScheme(reference.text());
      if (link.startsWith(HOST)) {
        findings.add(
            finding("a reference names a page of ATT&CK", reference.span(), "said better by a tag")
                .withHelp(
                    tag(link.substring(HOST.length()))
                        .map("write the tag `attack.%s` in its place"::formatted)
                        .orElse("say it by tags, as in `attack.t1059.001`")));
      }
    }
  }

  private static String withoutScheme(String link) {
    return link.startsWith("https://")
        ? link.substring("https://".length())
        : link.startsWith("http://") ? link.substring("http://".length()) : link;
  }

  /** What the page is called in tags: {@code t1059.001} for {@code techniques/T1059/001/}. */
  private static Optional<String> tag(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("[/?#]", -1);
    if (parts.length < 2 || !NUMBERED.contains(parts[0]) || parts[1].isEmpty()) {
      return Optional.empty();
    }
    boolean sub = parts[0].equals("techniques") && parts.length > 2 && parts[2].length() == 3;
    return Optional.of(sub ? parts[1] + "." + parts[2] : parts[1]);
  }
}
