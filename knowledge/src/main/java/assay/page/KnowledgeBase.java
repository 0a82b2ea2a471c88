package assay.page;

import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A library, the pages of its rules in the order of the library's rules, and the name that tells
 * this base from others.
 */
public final class KnowledgeBase {

  /** What a base is called whose project gives no name. */
  public static final String NAMELESS = "Knowledge base";

  private final String name;
  private final Library library;
  private final List<RulePage> rulePages;
  private final IdentityHashMap<LinkedRule, RulePage> byRule = new IdentityHashMap<>();
  private List<OutputFile> markdown = List.of();

  public KnowledgeBase(Library library, List<RulePage> rulePages) {
    this(NAMELESS, library, rulePages);
  }

  public KnowledgeBase(String name, Library library, List<RulePage> rulePages) {
    this.name = name;
    this.library = library;
    this.rulePages = List.copyOf(rulePages);
    rulePages.forEach(page -> byRule.put(page.rule(), page));
  }

  public String name() {
    return name;
  }

  public Library library() {
    return library;
  }

  public List<RulePage> rulePages() {
    return rulePages;
  }

  /** The page of a rule of this library. */
  public Optional<RulePage> page(LinkedRule rule) {
    return Optional.ofNullable(byRule.get(rule));
  }

  /** All modern pages. They are made once: a site is made of them too. */
  synchronized List<OutputFile> markdown() {
    if (markdown.isEmpty()) {
      markdown = List.copyOf(MarkdownPages.make(this));
    }
    return markdown;
  }
}
