package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The response to one kind of incident: actions by stage. {@code stages} has the stages that the
 * file fills, in the order of {@link #STAGES}.
 */
public record ResponsePlaybook(
    EntityHead head,
    Optional<Written> id,
    Optional<Written> description,
    Optional<Written> author,
    Optional<Written> creationDate,
    Optional<Written> severity,
    Optional<Written> tlp,
    Optional<Written> pap,
    WrittenList tags,
    WrittenList linkedPlaybooks,
    WrittenList references,
    Map<String, WrittenList> stages,
    Optional<Written> workflow)
    implements Entity {

  /** The stages of a response, as RE&CT has them, then the courses of action of the kill chain. */
  public static final List<String> STAGES =
      List.of(
          "preparation",
          "identification",
          "containment",
          "eradication",
          "recovery",
          "lessons_learned",
          "detect",
          "deny",
          "disrupt",
          "degrade",
          "deceive",
          "destroy",
          "deter");

  public ResponsePlaybook {
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }

  static ResponsePlaybook of(EntityHead head, EntityReader fields) {
    var stages = new LinkedHashMap<String, WrittenList>();
    for (String stage : STAGES) {
      WrittenList actions = fields.list(stage);
      if (!actions.isEmpty()) {
        stages.put(stage, actions);
      }
    }
    return new ResponsePlaybook(
        head,
        fields.text("id"),
        fields.text("description"),
        fields.text("author"),
        fields.text("creation_date"),
        fields.text("severity"),
        fields.text("tlp"),
        fields.text("pap"),
        fields.list("tags"),
        fields.list("linked_rp"),
        fields.list("references"),
        stages,
        fields.text("workflow"));
  }
}
