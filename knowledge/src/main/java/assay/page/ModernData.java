package assay.page;

import assay.knowledge.DataNeeded;
import assay.knowledge.EntityKind;
import java.util.List;
import java.util.Optional;

/** Data needed in the words of its page; public because the template is another package. */
public record ModernData(DataNeeded data, ModernLinks at) implements ModernEntity {

  @Override
  public DataNeeded entity() {
    return data;
  }

  public String description() {
    return ModernText.prose(data.description());
  }

  public String platform() {
    return ModernText.cell(data.platform());
  }

  public String category() {
    return ModernText.cell(data.category());
  }

  public String type() {
    return ModernText.cell(data.type());
  }

  public String channel() {
    return ModernText.cell(data.channel());
  }

  public String provider() {
    return ModernText.cell(data.provider());
  }

  public String eventIds() {
    return ModernText.codeCell(data.eventIds());
  }

  public String author() {
    return ModernText.cell(data.author());
  }

  public List<String> loggingPolicies() {
    return at.named(EntityKind.LOGGING_POLICIES, data.loggingPolicies());
  }

  public List<String> mitigationPolicies() {
    return at.named(EntityKind.MITIGATION_POLICIES, data.mitigationPolicies());
  }

  public String fields() {
    return data.fields().isEmpty()
        ? "No fields are documented."
        : ModernText.codes(data.fields().texts(), false);
  }

  public List<String> rules() {
    return at.rules(at.links().rulesNeeding(data));
  }

  public List<String> enrichments() {
    return at.naming(data, EntityKind.ENRICHMENTS);
  }

  public List<String> customers() {
    return at.naming(data, EntityKind.CUSTOMERS);
  }

  public List<String> useCases() {
    return at.naming(data, EntityKind.USE_CASES);
  }

  public Optional<CodeBlock> sample() {
    return ModernText.block(data.sample(), "");
  }

  public Optional<CodeBlock> enrichedSample() {
    return ModernText.block(data.enrichedSample(), "");
  }

  public List<String> references() {
    return ModernText.references(data.references());
  }
}
