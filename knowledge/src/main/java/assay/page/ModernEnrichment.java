package assay.page;

import assay.knowledge.Enrichment;
import assay.knowledge.EntityKind;
import assay.knowledge.LinkedRule;
import java.util.List;

/** An enrichment in the words of its page; public because the template is another package. */
public record ModernEnrichment(Enrichment enrichment, ModernLinks at) implements ModernEntity {

  @Override
  public Enrichment entity() {
    return enrichment;
  }

  public String description() {
    return ModernText.prose(enrichment.description());
  }

  public String author() {
    return ModernText.cell(enrichment.author());
  }

  public String newFields() {
    return ModernText.codeCell(enrichment.newFields());
  }

  public List<String> dataNeeded() {
    return at.named(EntityKind.DATA_NEEDED, enrichment.dataNeeded());
  }

  public List<String> dataToEnrich() {
    return at.named(EntityKind.DATA_NEEDED, enrichment.dataToEnrich());
  }

  public List<String> requirements() {
    return at.named(EntityKind.ENRICHMENTS, enrichment.requirements());
  }

  public List<String> requiredBy() {
    return at.naming(enrichment, EntityKind.ENRICHMENTS);
  }

  public List<String> rules() {
    return at.rules(at.library().rules().stream().filter(this::isNamedBy).toList());
  }

  private boolean isNamedBy(LinkedRule rule) {
    return rule.links().enrichments().stream()
        .anyMatch(
            name ->
                at.links().find(EntityKind.ENRICHMENTS, name).stream()
                    .anyMatch(found -> Same.is(found, enrichment)));
  }

  public String configuration() {
    return ModernText.markdown(enrichment.config(), 2, "It is not told how to set it up.");
  }

  public List<String> references() {
    return ModernText.references(enrichment.references());
  }
}
