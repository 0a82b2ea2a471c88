package assay.knowledge;

import assay.attack.Tactic;
import assay.attack.Technique;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one rule file is linked with.
 *
 * <p>Tactics, techniques and other tags stand in the order of the rule's tags, repeated where the
 * tags repeat. {@code triggers} are those of the techniques that have one; {@code dataMatches} are
 * sorted by title in code point order, {@code enrichments} are titles as the rule names them,
 * {@code customers} and {@code useCases} the titles of those that name the rule. {@code retired}
 * has the ids of those techniques that ATT&CK has given up, with the technique that took their
 * place if one did.
 */
public record RuleLinks(
    List<Tactic> tactics,
    List<Technique> techniques,
    List<String> otherTags,
    List<DataMatch> dataMatches,
    List<Technique> triggers,
    List<String> enrichments,
    List<String> customers,
    List<String> useCases,
    Map<String, Optional<String>> retired) {

  /** The links of a file that is linked with nothing. */
  public static final RuleLinks NONE =
      new RuleLinks(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          Map.of());

  public RuleLinks {
    tactics = List.copyOf(tactics);
    techniques = List.copyOf(techniques);
    otherTags = List.copyOf(otherTags);
    dataMatches = List.copyOf(dataMatches);
    triggers = List.copyOf(triggers);
    enrichments = List.copyOf(enrichments);
    customers = List.copyOf(customers);
    useCases = List.copyOf(useCases);
    retired = Map.copyOf(retired);
  }

  /** The titles of the data that the rule needs. */
  public List<String> dataNeeded() {
    return dataMatches.stream().map(DataMatch::title).toList();
  }
}
