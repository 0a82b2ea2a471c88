package assay.export;

import assay.attack.BuiltInAttack;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.Small;
import assay.knowledge.Triggers;
import assay.page.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/** Knowledge bases of a few actions and playbooks, for tests. */
public final class Response {

  private final List<Entity> entities = new ArrayList<>();

  /** An action in a file of this name. */
  public Response action(String name, String text) {
    entities.add(Small.entity(EntityKind.RESPONSE_ACTIONS, name + ".yml", text));
    return this;
  }

  /** A playbook in a file of this name. */
  public Response playbook(String name, String text) {
    entities.add(Small.entity(EntityKind.RESPONSE_PLAYBOOKS, name + ".yml", text));
    return this;
  }

  /** A stage in a file of this name. */
  public Response stage(String name, String text) {
    entities.add(Small.entity(EntityKind.RESPONSE_STAGES, name + ".yml", text));
    return this;
  }

  /** All of them, linked. */
  public KnowledgeBase base() {
    return new KnowledgeBase(
        Library.of(
            BuiltInAttack.load(), Triggers.NONE, Entities.of(entities), List.of(), List.of()),
        List.of());
  }
}
