package assay.atc2020;

import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponseStage;
import assay.rule.Written;
import java.util.Comparator;
import java.util.List;

/** The tables of response stages and of the actions of each; public for their templates. */
public final class ConfluenceStages {

  private ConfluenceStages() {}

  /** A row: links to a page by its id and by its name, and what it says of itself. */
  public record Row(String id, String name, String description) {

    static Row of(String id, String name, String description) {
      String title = id + ": " + name;
      return new Row(
          ConfluenceText.page(title, id), ConfluenceText.page(title, name), description.strip());
    }
  }

  /** {@code RS0001: Preparation}. */
  static String title(ResponseStage stage) {
    return id(stage) + ": " + stage.title().text();
  }

  static List<Row> stages(List<ResponseStage> stages) {
    return stages.stream()
        .sorted(Comparator.comparing(ConfluenceStages::id))
        .map(
            stage ->
                Row.of(id(stage), stage.title().text(), ConfluenceText.plain(stage.description())))
        .toList();
  }

  /** The actions of a stage, by id and then by file. */
  static List<Row> actions(ResponseStage stage, List<ResponseAction> actions) {
    return actions.stream()
        .filter(action -> action.stage().map(Written::text).map(s -> is(s, stage)).orElse(false))
        .sorted(Comparator.comparing(ConfluenceAction::id).thenComparing(ResponseAction::fileName))
        .map(
            action ->
                Row.of(
                    ConfluenceAction.id(action),
                    ConfluenceAction.name(action),
                    ConfluenceText.plain(action.description())))
        .toList();
  }

  private static boolean is(String key, ResponseStage stage) {
    return ReactNames.stageName(key).orElse("").equals(stage.title().text());
  }

  private static String id(ResponseStage stage) {
    return ConfluenceText.plain(stage.id());
  }
}
