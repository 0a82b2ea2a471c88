package assay.knowledge;

import java.util.List;

/**
 * Data that a rule needs, by its title, and why it was found: {@code reasons} are short sentences
 * for people. There may be no entity of that title where an enrichment named it.
 */
public record DataMatch(String title, List<String> reasons) {

  public DataMatch {
    reasons = List.copyOf(reasons);
  }
}
