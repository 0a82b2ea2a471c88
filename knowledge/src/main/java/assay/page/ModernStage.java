package assay.page;

import assay.knowledge.ResponseAction;
import assay.knowledge.ResponseStage;
import java.util.Comparator;
import java.util.List;

/** A response stage in the words of its page; public because the template is another package. */
public record ModernStage(ResponseStage stage, ModernLinks at) implements ModernEntity {

  @Override
  public ResponseStage entity() {
    return stage;
  }

  public String description() {
    return ModernText.prose(stage.description());
  }

  /** The actions of this stage, by their labels. */
  public List<String> actions() {
    return at.library().entities().responseActions().stream()
        .filter(
            action -> action.stage().filter(name -> StageName.is(name.text(), stage)).isPresent())
        .sorted(Comparator.comparing((ResponseAction action) -> EntityLabel.of(action)))
        .map(at::entity)
        .toList();
  }

  public List<String> playbooks() {
    return at.library().entities().responsePlaybooks().stream()
        .filter(
            playbook ->
                playbook.stages().keySet().stream().anyMatch(name -> StageName.is(name, stage)))
        .map(at::entity)
        .toList();
  }
}
