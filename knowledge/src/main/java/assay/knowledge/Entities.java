package assay.knowledge;

import java.util.List;

/** All entities of a knowledge base, in the order of their files. */
public record Entities(
    List<DataNeeded> dataNeeded,
    List<LoggingPolicy> loggingPolicies,
    List<Enrichment> enrichments,
    List<Customer> customers) {

  public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of());

  public Entities {
    dataNeeded = List.copyOf(dataNeeded);
    loggingPolicies = List.copyOf(loggingPolicies);
    enrichments = List.copyOf(enrichments);
    customers = List.copyOf(customers);
  }
}
