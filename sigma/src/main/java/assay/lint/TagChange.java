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

  private final ListEdits edits;

  /** How often the rule will have each tag after the safe changes. */
  private final Map<String, Integer> there = new HashMap<>();

  TagChange(Subject subject) {
    this.edits = new ListEdits(subject.source(), subject.metadata().tags());
    subject.tags().forEach(tag -> there.merge(tag.text(), 1, Integer::sum));
  }

  /** The fix that puts {@code wanted} in the place of {@code tag}; empty if the layout is odd. */
  Optional<Fix> replace(Tag tag, List<String> wanted, boolean safe) {
    var fresh = new ArrayList<String>();
    for (String text : wanted) {
      int own = tag.text().equals(text) ? 1 : 0;
      if (there.getOrDefault(text, 0) == own) {
        fresh.add(text);
      }
    }
    String names = "`" + String.join("` and `", wanted) + "`";
    List<Edit> changes =
        fresh.isEmpty()
            ? edits.remove(tag.index()).map(List::of).orElse(List.of())
            : edits.replace(tag.index(), fresh);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    if (safe) {
      there.merge(tag.text(), -1, Integer::sum);
      fresh.forEach(text -> there.merge(text, 1, Integer::sum));
    }
    String title = fresh.isEmpty() ? "take it out, %s is there".formatted(names) : "write " + names;
    return Optional.of(new Fix(title, changes, safe));
  }

  /** The fix that adds {@code wanted} before {@code tag}. */
  Optional<Fix> addBefore(Tag tag, String wanted, boolean safe) {
    return there.getOrDefault(wanted, 0) > 0
        ? Optional.empty()
        : edits
            .insertBefore(tag.index(), wanted)
            .map(edit -> new Fix("add `%s`".formatted(wanted), List.of(edit), safe));
  }

  /** The fix that adds {@code wanted} behind the last tag. */
  Optional<Fix> append(String wanted) {
    return edits
        .append(wanted)
        .map(edit -> new Fix("add `%s`".formatted(wanted), List.of(edit), true));
  }
}
