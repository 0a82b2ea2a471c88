package assay.knowledge;

import java.util.Collection;
import java.util.List;

/** All entities of a knowledge base, in the order of their files. */
public final class Entities {

  public static final Entities NONE = new Entities(List.of());

  private final List<Entity> all;

  private Entities(List<Entity> all) {
    this.all = all;
  }

  public static Entities of(Collection<? extends Entity> entities) {
    return new Entities(List.copyOf(entities));
  }

  public List<Entity> all() {
    return all;
  }

  public List<Entity> of(EntityKind kind) {
    return all.stream().filter(entity -> entity.kind() == kind).toList();
  }

  public List<DataNeeded> dataNeeded() {
    return only(DataNeeded.class);
  }

  public List<LoggingPolicy> loggingPolicies() {
    return only(LoggingPolicy.class);
  }

  public List<Enrichment> enrichments() {
    return only(Enrichment.class);
  }

  public List<Customer> customers() {
    return only(Customer.class);
  }

  public List<UseCase> useCases() {
    return only(UseCase.class);
  }

  public List<MitigationSystem> mitigationSystems() {
    return only(MitigationSystem.class);
  }

  public List<MitigationPolicy> mitigationPolicies() {
    return only(MitigationPolicy.class);
  }

  public List<HardeningPolicy> hardeningPolicies() {
    return only(HardeningPolicy.class);
  }

  public List<ResponseAction> responseActions() {
    return only(ResponseAction.class);
  }

  public List<ResponsePlaybook> responsePlaybooks() {
    return only(ResponsePlaybook.class);
  }

  public List<ResponseStage> responseStages() {
    return only(ResponseStage.class);
  }

  private <E extends Entity> List<E> only(Class<E> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
