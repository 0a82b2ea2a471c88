package assay.page;

import assay.knowledge.EntityKind;
import assay.knowledge.MitigationSystem;
import java.util.List;

/** A mitigation system in the words of its page; public because the template is another package. */
public record ModernMitigationSystem(MitigationSystem system, ModernLinks at)
    implements ModernEntity {

  @Override
  public MitigationSystem entity() {
    return system;
  }

  public String description() {
    return ModernText.markdown(system.description(), 2, "No description is given.");
  }

  public String platforms() {
    return ModernText.cell(system.platforms());
  }

  public String minimumVersions() {
    return ModernText.cell(system.minimumVersions());
  }

  public List<String> policies() {
    return at.naming(system, EntityKind.MITIGATION_POLICIES);
  }

  public List<String> references() {
    return ModernText.references(system.references());
  }
}
