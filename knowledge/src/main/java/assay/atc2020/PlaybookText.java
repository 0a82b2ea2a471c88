package assay.atc2020;

import static assay.atc2020.EntityText.stripped;
import static assay.atc2020.EntityText.text;

import assay.knowledge.EntityKind;
import assay.knowledge.Links;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.Tags;
import assay.rule.WrittenList;
import java.util.List;

/** A response playbook in the words of its page of 2020; public for its template. */
public record PlaybookText(ResponsePlaybook playbook, Tags tags, Links from) {

  /** A stage of the playbook with its actions; what is no action is left out. */
  public record Stage(String key, List<ActionText> actions) {
    public Stage {
      actions = List.copyOf(actions);
    }

    public String name() {
      return ResponseNames.heading(key);
    }

    /** Whether no stage follows: the last line end of a page was dropped. */
    public boolean isLast() {
      return key.equals(ResponsePlaybook.STAGES.getLast());
    }

    public String links() {
      return EntityText.listed(
          actions,
          action ->
              EntityText.link(
                  action.id() + ": " + action.title(), ResponseNames.place(action.action())));
    }
  }

  public String title() {
    return ReactNames.title(playbook.title().text());
  }

  public String id() {
    return text(playbook.id());
  }

  public String description() {
    return stripped(playbook.description());
  }

  public String author() {
    return text(playbook.author());
  }

  public String creationDate() {
    return text(playbook.creationDate());
  }

  public String severity() {
    return text(playbook.severity());
  }

  public String tlp() {
    return text(playbook.tlp());
  }

  public String pap() {
    return text(playbook.pap());
  }

  public String otherTags() {
    return EntityText.listed(tags.others(), tag -> tag);
  }

  public String workflow() {
    return text(playbook.workflow());
  }

  /** All stages that there are; a playbook need not fill each. */
  public List<Stage> stages() {
    return ResponsePlaybook.STAGES.stream()
        .map(
            stage ->
                new Stage(
                    stage,
                    from.named(EntityKind.RESPONSE_ACTIONS, actions(stage)).stream()
                        .map(ResponseAction.class::cast)
                        .map(ActionText::new)
                        .toList()))
        .toList();
  }

  private WrittenList actions(String stage) {
    return playbook.stages().getOrDefault(stage, WrittenList.NONE);
  }
}
