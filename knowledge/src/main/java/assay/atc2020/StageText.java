package assay.atc2020;

import static assay.atc2020.EntityText.stripped;
import static assay.atc2020.EntityText.text;

import assay.knowledge.ResponseAction;
import assay.knowledge.ResponseStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A response stage and its actions in the words of its page of 2020; public for its template. */
public record StageText(ResponseStage stage, List<ResponseAction> all) {

  private static final Comparator<ResponseAction> ORDER =
      Comparator.comparing((ResponseAction action) -> text(action.id()))
          .thenComparing(ResponseAction::fileName)
          .thenComparing(ResponseNames::title)
          .thenComparing(action -> stripped(action.description()));

  public StageText {
    all = List.copyOf(all);
  }

  public String title() {
    return stage.title().text();
  }

  public String id() {
    return text(stage.id());
  }

  public String description() {
    return stripped(stage.description());
  }

  /** A line of the table for each action of this stage. */
  public String actions() {
    String key = title().toLowerCase(Locale.ROOT).replace(' ', '_');
    var rows = new ArrayList<String>();
    for (ResponseAction action : all.stream().sorted(ORDER).toList()) {
      if (text(action.stage()).equals(key)) {
        String place = ResponseNames.place(action);
        rows.add(
            "| [%s](%s) | [%s](%s) | %s |"
                .formatted(
                    text(action.id()),
                    place,
                    ResponseNames.title(action),
                    place,
                    stripped(action.description())));
      }
    }
    return String.join("\n", rows);
  }

  /** A line of the table of all stages; its links are dead, for they lead below its own folder. */
  String row() {
    String place = "Response_Stages/" + stage.fileName() + ".md";
    return "| [%s](%s) | [%s](%s) | %s |".formatted(id(), place, title(), place, description());
  }
}
