package assay.page;

import assay.knowledge.DataNeeded;
import assay.knowledge.EntityKind;
import assay.knowledge.LoggingPolicy;
import java.util.List;

/** A logging policy in the words of its page; public because the template is another package. */
public record ModernLoggingPolicy(LoggingPolicy policy, ModernLinks at) implements ModernEntity {

  @Override
  public LoggingPolicy entity() {
    return policy;
  }

  public String description() {
    return ModernText.prose(policy.description());
  }

  public String byDefault() {
    return ModernText.cell(policy.byDefault());
  }

  public String volume() {
    return ModernText.cell(policy.volume());
  }

  public String eventIds() {
    return ModernText.codeCell(policy.eventIds());
  }

  public String author() {
    return ModernText.cell(policy.author());
  }

  public String configuration() {
    return ModernText.markdown(policy.configuration(), 2, "It is not told how to switch it on.");
  }

  public List<String> data() {
    return at.naming(policy, EntityKind.DATA_NEEDED);
  }

  /** The rules that need data that this policy brings. */
  public List<String> rules() {
    return at.rules(
        Same.once(
            at.links().naming(policy, EntityKind.DATA_NEEDED).stream()
                .map(DataNeeded.class::cast)
                .flatMap(data -> at.links().rulesNeeding(data).stream())));
  }

  public List<String> customers() {
    return at.naming(policy, EntityKind.CUSTOMERS);
  }

  public List<String> useCases() {
    return at.naming(policy, EntityKind.USE_CASES);
  }

  public List<String> references() {
    return ModernText.references(policy.references());
  }
}
