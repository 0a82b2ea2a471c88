package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule in the words of its page, as Markdown; public because the template is another package.
 * {@code pages} holds the paths that may be linked.
 */
public record ModernRule(RulePage page, Set<String> pages) {

  public String title() {
    return Markdown.heading(
        header().title().map(Written::text).filter(text -> !text.isBlank()).orElse(page.name()));
  }

  public String description() {
    return header()
        .description()
        .map(text -> Markdown.prose(text.text()))
        .filter(text -> !text.isEmpty())
        .orElse("No description is given.");
  }

  public String severity() {
    return header().level().map(level -> capital(cell(level))).orElse("Not stated");
  }

  public String status() {
    return header().status().map(status -> capital(cell(status))).orElse("Not stated");
  }

  public String id() {
    return header().id().map(id -> Markdown.codeCell(id.text())).orElse("None");
  }

  public String author() {
    return header().author().map(ModernRule::cell).orElse("Not named");
  }

  public String dates() {
    Optional<String> written = header().date().map(ModernRule::cell);
    Optional<String> modified = header().modified().map(date -> "modified " + cell(date));
    return written
        .map(date -> modified.map(change -> date + ", " + change).orElse(date))
        .or(() -> modified.map(ModernRule::capital))
        .orElse("Not stated");
  }

  public Optional<String> license() {
    return header().license().map(ModernRule::cell);
  }

  /** The log sources of the file's rules, each once, on a line each. */
  public String logSources() {
    var sources = new ArrayList<String>();
    for (Rule rule : page.file().rules()) {
      String source =
          switch (rule) {
            case Rule.DetectionRule detection -> logSource(detection.logSource());
            case Rule.FilterRule filter -> logSource(filter.logSource());
            case Rule.CorrelationRule correlation -> "That of the rules it correlates";
          };
      if (!sources.contains(source)) {
        sources.add(source);
      }
    }
    return sources.isEmpty() ? "Not stated" : String.join("<br>", sources);
  }

  /** How many rules the file holds; a file nearly always holds one. */
  public int rules() {
    return page.file().rules().size();
  }

  public List<String> tactics() {
    return page.links().tactics().stream().distinct().map(ModernRule::tactic).toList();
  }

  public List<String> techniques() {
    return page.links().techniques().stream().distinct().map(this::technique).toList();
  }

  public List<String> dataNeeded() {
    return linked("data", page.links().dataNeeded());
  }

  public List<String> triggers() {
    return page.links().triggers().stream()
        .distinct()
        .map(trigger -> linked("triggers", trigger.id(), named(trigger)))
        .toList();
  }

  public List<String> enrichments() {
    return linked("enrichments", page.links().enrichments());
  }

  public List<String> customers() {
    return linked("customers", page.links().customers());
  }

  public List<String> falsePositives() {
    return header().falsePositives().texts().stream().map(Markdown::text).toList();
  }

  public List<ModernQuery> queries() {
    return page.queries().stream()
        .map(query -> ModernQuery.of(query, page.file().source()))
        .toList();
  }

  public CodeBlock source() {
    return CodeBlock.of("yaml", page.file().source().text());
  }

  public List<String> references() {
    return header().references().texts().stream().map(Markdown::reference).toList();
  }

  public List<String> related() {
    return header().related().stream()
        .map(rule -> relation(rule.type().text()) + " " + Markdown.code(rule.id().text()))
        .toList();
  }

  /** The tags that are neither tactic nor technique, on one line: they are short. */
  public String otherTags() {
    List<String> tags = page.links().otherTags();
    return tags.isEmpty()
        ? "This rule has no other tags."
        : tags.stream().distinct().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private Metadata header() {
    return page.file().header();
  }

  private List<String> linked(String folder, List<String> names) {
    return names.stream().distinct().map(name -> linked(folder, name, name)).toList();
  }

  private String linked(String folder, String name, String label) {
    String path = folder + "/" + name + ".md";
    return pages.contains(path)
        ? Markdown.link(label, "../" + Markdown.path(path))
        : Markdown.text(label);
  }

  static String tactic(Tactic tactic) {
    return Markdown.link(
        tactic.id() + " " + tactic.name(), "https://attack.mitre.org/tactics/" + tactic.id() + "/");
  }

  private String technique(Technique technique) {
    if (technique.name().isEmpty()) {
      return Markdown.text(technique.id()) + " (not a technique of the ATT&CK version in use)";
    }
    String link = techniqueLink(named(technique), technique.id());
    Optional<String> successor = page.links().retired().get(technique.id());
    if (successor == null) {
      return link;
    }
    return successor
        .map(id -> link + " (retired; now " + techniqueLink(id, id) + ")")
        .orElse(link + " (retired)");
  }

  private static String techniqueLink(String label, String id) {
    return Markdown.link(
        label, "https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/");
  }

  /** Sigma's word for a relation, as said of the rule that has it (Sigma 2.1, "Related"). */
  private static String relation(String type) {
    return switch (type) {
      case "derived" -> "Derived from";
      case "obsolete" -> "Replaces";
      case "merged" -> "Merged from";
      case "renamed" -> "Formerly";
      case "similar" -> "Similar to";
      default -> Markdown.text(capital(type)) + ":";
    };
  }

  private static String named(Technique technique) {
    return technique.name().isEmpty() ? technique.id() : technique.id() + " " + technique.name();
  }

  private static String logSource(LogSource source) {
    var parts = new ArrayList<String>(3);
    source.product().ifPresent(product -> parts.add("product " + codeCell(product)));
    source.category().ifPresent(category -> parts.add("category " + codeCell(category)));
    source.service().ifPresent(service -> parts.add("service " + codeCell(service)));
    return parts.isEmpty() ? "Not stated" : capital(String.join(", ", parts));
  }

  private static String codeCell(Written written) {
    return Markdown.codeCell(written.text());
  }

  private static String cell(Written written) {
    return Markdown.cell(written.text());
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
