package assay.page;

import assay.knowledge.EntityKind;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A response playbook in the words of its page; public because the template is another package. */
public record ModernPlaybook(ResponsePlaybook playbook, ModernLinks at) implements ModernEntity {

  /** A stage of the playbook: its heading and its actions. */
  public record Stage(String heading, List<String> actions) {}

  @Override
  public ResponsePlaybook entity() {
    return playbook;
  }

  public String description() {
    return ModernText.prose(playbook.description());
  }

  public String id() {
    return ModernText.cell(playbook.id());
  }

  public String severity() {
    return playbook
        .severity()
        .map(Written::text)
        .map(
            severity ->
                switch (severity.strip().toUpperCase(Locale.ROOT)) {
                  case "L" -> "Low";
                  case "M" -> "Medium";
                  case "H" -> "High";
                  default -> Markdown.cell(severity);
                })
        .orElse(ModernText.NOT_STATED);
  }

  public String tlp() {
    return ModernText.cell(playbook.tlp());
  }

  public String pap() {
    return ModernText.cell(playbook.pap());
  }

  public String author() {
    return ModernText.cell(playbook.author());
  }

  public String creationDate() {
    return ModernText.cell(playbook.creationDate());
  }

  public List<String> tactics() {
    return at.tactics(tags().tactics());
  }

  public List<String> techniques() {
    return at.techniques(tags().techniques());
  }

  public String otherTags() {
    return tags().others().isEmpty() ? "None" : ModernText.codes(tags().others(), true);
  }

  private AttackTags tags() {
    return at.attack().of(playbook.tags());
  }

  public String workflow() {
    return ModernText.markdown(playbook.workflow(), 2, "No workflow is written down.");
  }

  public List<Stage> stages() {
    var stages = new ArrayList<Stage>();
    playbook
        .stages()
        .forEach(
            (name, actions) ->
                stages.add(new Stage(Markdown.heading(StageName.shown(name)), actions(actions))));
    return stages;
  }

  /** The actions in their order, each with what it is. */
  private List<String> actions(WrittenList names) {
    return names.texts().stream()
        .map(name -> at.named(EntityKind.RESPONSE_ACTIONS, name) + description(name))
        .toList();
  }

  private String description(String name) {
    return at.links()
        .find(EntityKind.RESPONSE_ACTIONS, name)
        .flatMap(found -> ((ResponseAction) found).description())
        .filter(text -> !text.text().isBlank())
        .map(text -> ": " + Markdown.text(text.text()))
        .orElse("");
  }

  public List<String> rules() {
    return at.rules(at.attack().rules(tags().techniques()));
  }

  public List<String> linkedPlaybooks() {
    return at.named(EntityKind.RESPONSE_PLAYBOOKS, playbook.linkedPlaybooks());
  }

  public List<String> linkedBy() {
    return at.naming(playbook, EntityKind.RESPONSE_PLAYBOOKS);
  }

  public List<String> references() {
    return ModernText.references(playbook.references());
  }
}
