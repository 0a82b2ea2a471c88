package assay.atc2020;

import static assay.atc2020.EntityText.stripped;
import static assay.atc2020.EntityText.text;

import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;

/** A response action in the words of its page of 2020; public for its template. */
public record ActionText(ResponseAction action) {

  public String title() {
    return ResponseNames.title(action);
  }

  public String id() {
    return text(action.id());
  }

  public String description() {
    return stripped(action.description());
  }

  /** The description as it is written, its line end too. */
  public String rawDescription() {
    return text(action.description());
  }

  public String author() {
    return text(action.author());
  }

  public String creationDate() {
    return text(action.creationDate());
  }

  public String category() {
    return ReactNames.category(id()).orElse("N/A");
  }

  public String stage() {
    return ResponseNames.stageLink(text(action.stage()));
  }

  public String workflow() {
    return text(action.workflow());
  }
}
