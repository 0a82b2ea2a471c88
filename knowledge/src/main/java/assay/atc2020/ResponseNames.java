package assay.atc2020;

import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import java.util.List;

/** Names of RE&CT as the pages of 2020 show them. */
final class ResponseNames {

  private static final List<String> STAGE_TITLES =
      List.of(
          "Preparation",
          "Identification",
          "Containment",
          "Eradication",
          "Recovery",
          "Lessons Learned");

  private ResponseNames() {}

  /** A stage as a link to its page; its name alone if RE&CT has no such stage. */
  static String stageLink(String stage) {
    int at = ResponsePlaybook.STAGES.indexOf(stage);
    if (at < 0 || at >= STAGE_TITLES.size()) {
      return stage;
    }
    String id = "RS000" + (at + 1);
    return EntityText.link(id + ": " + STAGE_TITLES.get(at), "../Response_Stages/" + id + ".md");
  }

  /** A stage's key as a heading: {@code lessons_learned} is Lessons learned. */
  static String heading(String stage) {
    String words = stage.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String title(ResponseAction action) {
    return ReactNames.title(action.title().text());
  }

  /** The place of an action's page, seen from another folder of pages. */
  static String place(ResponseAction action) {
    return "../Response_Actions/" + action.fileName() + ".md";
  }
}
