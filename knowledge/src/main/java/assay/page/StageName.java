package assay.page;

import assay.knowledge.Entities;
import assay.knowledge.ResponseStage;
import java.util.Locale;
import java.util.Optional;

/** The words for stages of the response: {@code lessons_learned} in files, for people otherwise. */
final class StageName {

  private StageName() {}

  /** The stage's own entity: the one whose title or id says the same. */
  static Optional<ResponseStage> find(String stage, Entities entities) {
    return entities.responseStages().stream().filter(entity -> is(stage, entity)).findFirst();
  }

  /** Whether an action's {@code stage} is that of {@code entity}. */
  static boolean is(String stage, ResponseStage entity) {
    String word = folded(stage);
    return folded(entity.title().text()).equals(word)
        || entity.id().filter(id -> folded(id.text()).equals(word)).isPresent();
  }

  static String shown(String stage) {
    return ModernText.capital(stage.replace('_', ' '));
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
  }
}
