package assay.atc2020;

import assay.attack.Attack;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A playbook in the words of its page for Confluence; public for its template. */
public record ConfluencePlaybook(
    ResponsePlaybook playbook, ConfluenceTags tags, List<Stage> stages) {

  /** A stage of the playbook and its actions; most playbooks fill few of them. */
  public record Stage(String name, List<ResponseAction> actions) {

    static Stage of(String key, List<ResponseAction> actions) {
      String words = key.replace('_', ' ');
      String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      return new Stage(name, actions);
    }

    public List<String> links() {
      return actions.stream()
          .map(ConfluenceAction::title)
          .map(title -> ConfluenceText.page(title, title))
          .toList();
    }
  }

  static ConfluencePlaybook of(ResponsePlaybook playbook, Library library) {
    Attack attack = library.attack();
    Map<String, List<ResponseAction>> actions = new TreeMap<>();
    playbook
        .stages()
        .forEach(
            (stage, names) ->
                actions.put(
                    stage,
                    library.links().named(EntityKind.RESPONSE_ACTIONS, names).stream()
                        .map(ResponseAction.class::cast)
                        .toList()));
    return new ConfluencePlaybook(
        playbook,
        ConfluenceTags.ofPlaybook(playbook.tags(), attack),
        ResponsePlaybook.STAGES.stream()
            .map(stage -> Stage.of(stage, actions.getOrDefault(stage, List.of())))
            .toList());
  }

  /** {@code RP0001: Phishing email}. */
  static String title(ResponsePlaybook playbook) {
    return ConfluenceText.plain(playbook.id()) + ": " + ReactNames.title(playbook.title().text());
  }
}
