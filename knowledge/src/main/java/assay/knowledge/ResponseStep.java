package assay.knowledge;

import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a playbook where it names an action, and the stage it does so for. {@code action} is
 * empty if there is none of that name.
 */
public record ResponseStep(String stage, Written name, Optional<ResponseAction> action) {

  /** All steps of the playbook, in the order of its stages and of each stage's list. */
  public static List<ResponseStep> of(ResponsePlaybook playbook, Links links) {
    var steps = new ArrayList<ResponseStep>();
    playbook
        .stages()
        .forEach(
            (stage, names) ->
                names
                    .items()
                    .forEach(name -> steps.add(new ResponseStep(stage, name, find(links, name)))));
    return List.copyOf(steps);
  }

  private static Optional<ResponseAction> find(Links links, Written name) {
    return links.find(EntityKind.RESPONSE_ACTIONS, name.text()).map(ResponseAction.class::cast);
  }
}
