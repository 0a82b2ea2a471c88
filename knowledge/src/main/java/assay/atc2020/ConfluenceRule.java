package assay.atc2020;

import assay.attack.Technique;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.target.Conversion;
import java.util.List;

/**
 * A rule in the words of its page for Confluence; public because the template is another package.
 * Title, description and false positives were not escaped in 2020, so they are not here.
 */
public record ConfluenceRule(RulePage page, RuleText text, ConfluenceTags parted) {

  static ConfluenceRule of(RulePage page) {
    return new ConfluenceRule(page, new RuleText(page), ConfluenceTags.ofRule(page));
  }

  /** Whether 2020 could make the page: a technique without a name broke it off. */
  boolean canBeMade() {
    return ConfluenceTags.techniques(page).stream().noneMatch(t -> t.name().isEmpty());
  }

  public String title() {
    return text.title();
  }

  public String description() {
    return text.description();
  }

  public List<String> tactics() {
    return parted.tactics();
  }

  public List<String> techniques() {
    return parted.techniques();
  }

  public List<String> tags() {
    return parted.others();
  }

  public List<String> dataNeeded() {
    return text.dataNeeded().stream().map(title -> ConfluenceText.page(title, title)).toList();
  }

  public List<String> enrichments() {
    return text.enrichments().stream().map(title -> ConfluenceText.page(title, title)).toList();
  }

  /** One for each technique, whether there is such a trigger or not. */
  public List<String> triggers() {
    return ConfluenceTags.techniques(page).stream().map(ConfluenceRule::trigger).toList();
  }

  private static String trigger(Technique technique) {
    String title = technique.id() + ": " + technique.name();
    return ConfluenceText.page(title, title);
  }

  public String level() {
    return ConfluenceText.escaped(text.level());
  }

  public List<String> falsePositives() {
    return text.falsePositives();
  }

  public String status() {
    return ConfluenceText.escaped(text.status());
  }

  public List<String> references() {
    return text.references().stream().map(ConfluenceText::reference).toList();
  }

  public String author() {
    return ConfluenceText.escaped(text.author());
  }

  public String source() {
    return text.source();
  }

  /** No items, for a row that has nothing but its excuse. */
  public List<String> none() {
    return List.of();
  }

  /** The queries as Python's printing left them, its line breaks put back. */
  public List<RuleText.Query> queries() {
    return page.queries().stream()
        .map(query -> new RuleText.Query(query.label(), unprinted(printed(page, query))))
        .toList();
  }

  /** What the target makes of the rule without its configuration, as 2020 called it here. */
  static String printed(RulePage page, PageQuery query) {
    Conversion conversion =
        query
            .target()
            .map(target -> target.unmapped().convert(page.file().yaml()))
            .orElse(query.conversion());
    return String.join("\n", conversion.outputs());
  }

  private static String unprinted(String query) {
    return PythonRepr.ofBytes(query).replace("\\n", "\n");
  }
}
