package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.query.IdlePart;
import assay.query.Lowered;
import assay.query.Query;
import assay.query.QueryFacts;
import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is certain of a rule's conditions for all events, found once for all checks. */
final class Meaning {

  private static final Meaning UNKNOWN = new Meaning(List.of());

  private static final Set<Modifier> TIME_OR_ALL =
      Set.of(
          Modifier.ALL,
          Modifier.MINUTE,
          Modifier.HOUR,
          Modifier.DAY,
          Modifier.WEEK,
          Modifier.MONTH);

  private final List<Certain> conditions;
  private final List<IdlePart> idle = new ArrayList<>();

  /** A condition and what is certain of it. */
  record Certain(Condition condition, QueryFacts facts) {}

  private Meaning(List<Certain> conditions) {
    this.conditions = conditions;
    conditions.forEach(certain -> idle.addAll(certain.facts().idleParts()));
  }

  /** Of a rule that was not read whole nothing is certain. */
  static Meaning of(Subject subject) {
    if (subject.conditions().isEmpty() || !mayClash(subject)) {
      return UNKNOWN;
    }
    Lowered lowered = subject.lowered();
    if (lowered.queries().size() != subject.conditions().size()) {
      return UNKNOWN;
    }
    Set<String> singles = SingleFields.of(subject);
    var conditions = new ArrayList<Certain>(1);
    for (int i = 0; i < lowered.queries().size(); i++) {
      Query query = lowered.queries().get(i);
      Condition condition = subject.conditions().get(i).expression();
      conditions.add(new Certain(condition, QueryFacts.of(query, singles)));
    }
    return new Meaning(conditions);
  }

  /** The conditions and what is certain of each. */
  List<Certain> conditions() {
    return conditions;
  }

  /** The parts of all conditions that never decide. */
  List<IdlePart> idle() {
    return idle;
  }

  /**
   * Whether anything could exclude, or take in, anything else: only if a field is asked for twice,
   * or a detection. Most rules are done with here.
   */
  private static boolean mayClash(Subject subject) {
    var fields = new HashSet<String>();
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      Optional<Written> field = item.field();
      if (field.isEmpty() || !fields.add(field.get().text()) || hasTimeOrAll(item)) {
        return true;
      }
    }
    var detections = new HashSet<String>();
    for (Condition part : subject.conditionParts()) {
      if (part instanceof Condition.Named named && !detections.add(named.name())) {
        return true;
      }
      if (part instanceof Condition.Selector selector) {
        for (String name : subject.detections().keySet()) {
          if (selector.selects(name) && !detections.add(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the item may exclude itself. */
  private static boolean hasTimeOrAll(Detection.Item item) {
    for (Detection.ModifierUse use : item.modifiers()) {
      if (TIME_OR_ALL.contains(use.modifier())) {
        return true;
      }
    }
    return false;
  }
}
