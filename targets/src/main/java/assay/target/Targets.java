package assay.target;

import assay.target.sigmac.SigmacTargets;
import java.util.List;
import java.util.Optional;

/** All targets. A new one is one more entry here. */
public final class Targets {

  /** In the order they are listed. */
  public static final List<Target> ALL = List.copyOf(SigmacTargets.all());

  private Targets() {}

  public static Optional<Target> find(String id) {
    return ALL.stream().filter(target -> target.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return ALL.stream().map(Target::id).toList();
  }
}
