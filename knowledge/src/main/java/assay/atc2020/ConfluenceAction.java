package assay.atc2020;

import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.rule.Written;

/** A response action in the words of its page for Confluence; public for its template. */
public record ConfluenceAction(ResponseAction action) {

  /** {@code RA1001: Practice}. */
  static String title(ResponseAction action) {
    return id(action) + ": " + name(action);
  }

  static String id(ResponseAction action) {
    return ConfluenceText.plain(action.id());
  }

  static String name(ResponseAction action) {
    return ReactNames.title(action.title().text());
  }

  public String category() {
    return ReactNames.category(id(action)).orElse("N/A");
  }

  /** A link to the page of the action's stage. */
  public String stage() {
    return action.stage().map(Written::text).map(ConfluenceAction::stage).orElse("");
  }

  private static String stage(String stage) {
    int number = ReactNames.STAGES.indexOf(stage) + 1;
    if (number == 0) {
      return ConfluenceText.escaped(stage);
    }
    String title = "RS000" + number + ": " + ReactNames.stageName(stage).orElse(stage);
    return ConfluenceText.page(title, title);
  }
}
