package assay.page;

import assay.knowledge.EntityKind;
import assay.knowledge.ResponseAction;
import assay.rule.Written;
import java.util.List;

/** A response action in the words of its page; public because the template is another package. */
public record ModernAction(ResponseAction action, ModernLinks at) implements ModernEntity {

  @Override
  public ResponseAction entity() {
    return action;
  }

  public String description() {
    return ModernText.prose(action.description());
  }

  public String id() {
    return ModernText.cell(action.id());
  }

  public String stage() {
    return action
        .stage()
        .map(Written::text)
        .map(
            stage ->
                StageName.find(stage, at.library().entities())
                    .map(found -> at.forCells().entity(found))
                    .orElseGet(() -> Markdown.cell(StageName.shown(stage))))
        .orElse(ModernText.NOT_STATED);
  }

  public String category() {
    return action.id().map(Written::text).map(ModernAction::category).orElse(ModernText.NOT_STATED);
  }

  /** RE&CT has the category of an action in the second digit of its id. */
  private static String category(String id) {
    return switch (id.length() < 4 ? ' ' : id.charAt(3)) {
      case '0' -> "General";
      case '1' -> "Network";
      case '2' -> "Email";
      case '3' -> "File";
      case '4' -> "Process";
      case '5' -> "Configuration";
      case '6' -> "Identity";
      default -> ModernText.NOT_STATED;
    };
  }

  public String author() {
    return ModernText.cell(action.author());
  }

  public String creationDate() {
    return ModernText.cell(action.creationDate());
  }

  public String workflow() {
    return ModernText.markdown(action.workflow(), 2, "No workflow is written down.");
  }

  public List<String> requirements() {
    return at.anything(action.requirements());
  }

  public List<String> automation() {
    return action.automation().texts().stream().map(Markdown::text).toList();
  }

  public List<String> linkedAnalytics() {
    return at.anything(action.linkedAnalytics());
  }

  public List<String> playbooks() {
    return at.naming(action, EntityKind.RESPONSE_PLAYBOOKS);
  }

  public List<String> references() {
    return ModernText.references(action.references());
  }
}
