package assay.page;

import assay.knowledge.DataMatch;
import assay.knowledge.EntityKind;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.ResponsePlaybook;
import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule in the words of its page, as Markdown; public because the template is another package. */
public record ModernRule(RulePage page, ModernLinks at) {

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
    return header().level().map(level -> ModernText.capital(cell(level))).orElse("Not stated");
  }

  public String status() {
    return header().status().map(status -> ModernText.capital(cell(status))).orElse("Not stated");
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
        .or(() -> modified.map(ModernText::capital))
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
    return at.tactics(tags().tactics());
  }

  public List<String> techniques() {
    return at.techniques(tags().techniques());
  }

  /** The data needed, each with the reasons why. */
  public List<String> dataNeeded() {
    return page.links().dataMatches().stream()
        .map(match -> at.named(EntityKind.DATA_NEEDED, match.title()) + reasons(match))
        .toList();
  }

  private static String reasons(DataMatch match) {
    return match.reasons().stream()
        .map(reason -> "\n  - " + Markdown.message(reason))
        .collect(Collectors.joining());
  }

  public List<String> loggingPolicies() {
    return at.entities(at.links().loggingPolicies(page.rule()));
  }

  public List<String> triggers() {
    return tags().techniques().stream()
        .flatMap(technique -> at.library().triggers().find(technique.id()).stream())
        .map(at::trigger)
        .toList();
  }

  public List<String> enrichments() {
    return page.links().enrichments().stream()
        .distinct()
        .map(name -> at.named(EntityKind.ENRICHMENTS, name))
        .toList();
  }

  /** The policies that stop what the rule detects, by its techniques. */
  public List<String> mitigationPolicies() {
    return at.entities(at.attack().entities(tags().techniques(), MitigationPolicy.class));
  }

  public List<String> hardeningPolicies() {
    return at.entities(at.attack().entities(tags().techniques(), HardeningPolicy.class));
  }

  public List<String> playbooks() {
    return at.entities(at.attack().entities(tags().techniques(), ResponsePlaybook.class));
  }

  public List<String> useCases() {
    return at.entities(users().useCases());
  }

  /** The customers that name the rule, then those that name a use case of it. */
  public List<String> customers() {
    return users().customers().stream()
        .map(
            user ->
                at.entity(user.customer())
                    + user.through()
                        .map(useCase -> " (for the use case " + at.entity(useCase) + ")")
                        .orElse(""))
        .toList();
  }

  private RuleUsers users() {
    return at.users().of(page.rule());
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
        .map(rule -> relation(rule.type().text()) + " " + related(rule.id().text()))
        .toList();
  }

  /** The rule of that id, where there is one. */
  private String related(String id) {
    return at.links().rule(id).map(at::rule).orElseGet(() -> Markdown.code(id));
  }

  /** The tags that are neither tactic nor technique, on one line: they are short. */
  public String otherTags() {
    var tags = new ArrayList<String>();
    tags().mitigations().forEach(id -> tags.add("attack." + id.toLowerCase(Locale.ROOT)));
    tags.addAll(tags().others());
    return tags.isEmpty() ? "This rule has no other tags." : ModernText.codes(tags, false);
  }

  public String footer() {
    return ModernFooter.of(page.file().source(), at.library().attack());
  }

  private AttackTags tags() {
    return at.attack().of(page.rule());
  }

  private Metadata header() {
    return page.file().header();
  }

  /** Sigma's word for a relation, as said of the rule that has it (Sigma 2.1, "Related"). */
  private static String relation(String type) {
    return switch (type) {
      case "derived" -> "Derived from";
      case "obsolete" -> "Replaces";
      case "merged" -> "Merged from";
      case "renamed" -> "Formerly";
      case "similar" -> "Similar to";
      default -> Markdown.text(ModernText.capital(type)) + ":";
    };
  }

  private static String logSource(LogSource source) {
    var parts = new ArrayList<String>(3);
    source.product().ifPresent(product -> parts.add("product " + codeCell(product)));
    source.category().ifPresent(category -> parts.add("category " + codeCell(category)));
    source.service().ifPresent(service -> parts.add("service " + codeCell(service)));
    return parts.isEmpty() ? "Not stated" : ModernText.capital(String.join(", ", parts));
  }

  private static String codeCell(Written written) {
    return Markdown.codeCell(written.text());
  }

  private static String cell(Written written) {
    return Markdown.cell(written.text());
  }
}
