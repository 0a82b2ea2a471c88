package assay.lint;

import assay.source.Edit;
import assay.source.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces tags of one rule by others without ever naming one twice: what the rule has already, or
 * got by an earlier change, is not written again.
 */
final class TagChange {

  private final Subject subject;

  /** How much oftener the rule will have a tag after the safe changes. */
  private final Map<String, Integer> added = new HashMap<>(4);

  TagChange(Subject subject) {
    this.subject = subject;
  }

  /** How often the rule will have {@code text} after the safe changes. */
  private int count(String text) {
    int count = added.getOrDefault(text, 0);
    for (Tag tag : subject.tags()) {
      count += tag.text().equals(text) ? 1 : 0;
    }
    return count;
  }

  private ListEdits edits() {
    return new ListEdits(subject.source(), subject.metadata().tags());
  }

  /** The fix that puts {@code wanted} in the place of {@code tag}; empty if the layout is odd. */
  Optional<Fix> replace(Tag tag, List<String> wanted, boolean safe) {
    var fresh = new ArrayList<String>();
    for (String text : wanted) {
      int own = tag.text().equals(text) ? 1 : 0;
      if (count(text) == own) {
        fresh.add(text);
      }
    }
    String names = "`" + String.join("` and `", wanted) + "`";
    List<Edit> changes =
        fresh.isEmpty()
            ? edits().remove(tag.index()).map(List::of).orElse(List.of())
            : edits().replace(tag.index(), fresh);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    if (safe) {
      added.merge(tag.text(), -1, Integer::sum);
      fresh.forEach(text -> added.merge(text, 1, Integer::sum));
    }
    String title = fresh.isEmpty() ? "take it out, %s is there".formatted(names) : "write " + names;
    return Optional.of(new Fix(title, changes, safe));
  }

  /** The fix that adds {@code wanted} before {@code tag}. */
  Optional<Fix> addBefore(Tag tag, String wanted, boolean safe) {
    return count(wanted) > 0
        ? Optional.empty()
        : edits()
            .insertBefore(tag.index(), wanted)
            .map(edit -> new Fix("add `%s`".formatted(wanted), List.of(edit), safe));
  }

  /** The fix that adds {@code wanted} behind the last tag. */
  Optional<Fix> append(String wanted) {
    return edits()
        .append(wanted)
        .map(edit -> new Fix("add `%s`".formatted(wanted), List.of(edit), true));
  }
}
