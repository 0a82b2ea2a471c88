package assay.export;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.page.Markdown;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Playbooks and actions as texts of a case. Workflows are Markdown already and stay as they are;
 * all else is plain text and is escaped where it joins them.
 */
final class ResponseText {

  private static final String ATTACK = "attack.";

  private ResponseText() {}

  /** The id and the words of a title: {@code RA2105: Analyse IP}. */
  static String label(Optional<Written> id, String title) {
    String words = ReactNames.title(title);
    return id.map(text -> text.text() + ": " + words).orElse(words);
  }

  /** What the case is about, how to go about it, and what to read. */
  static String of(ResponsePlaybook playbook) {
    var parts = new ArrayList<String>();
    addProse(parts, playbook.description());
    playbook.workflow().ifPresent(text -> parts.add("## Workflow\n\n" + text.text().strip()));
    addList(parts, "Related playbooks", playbook.linkedPlaybooks());
    addList(parts, "References", playbook.references());
    return parts.isEmpty()
        ? Markdown.text(ReactNames.title(playbook.title().text()))
        : String.join("\n\n", parts);
  }

  /** What to do, and what it takes. */
  static String of(ResponseAction action) {
    var parts = new ArrayList<String>();
    addProse(parts, action.description());
    action.workflow().ifPresent(text -> parts.add(text.text().strip()));
    addList(parts, "Requirements", action.requirements());
    addList(parts, "Automation", action.automation());
    addList(parts, "Linked analytics", action.linkedAnalytics());
    addList(parts, "References", action.references());
    return String.join("\n\n", parts);
  }

  /** The tags as they are written, then those of ATT&CK as people read them. */
  static List<String> tags(ResponsePlaybook playbook, Attack attack) {
    var tags = new LinkedHashSet<String>(playbook.tags().texts());
    playbook.tags().texts().forEach(tag -> readable(tag, attack).ifPresent(tags::add));
    return List.copyOf(tags);
  }

  private static Optional<String> readable(String tag, Attack attack) {
    String lower = tag.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(ATTACK)) {
      return Optional.empty();
    }
    Optional<Tactic> tactic = attack.tactic(lower);
    if (tactic.isPresent()) {
      return tactic.map(known -> known.id() + " " + known.name());
    }
    return technique(tag, attack).map(known -> known.id() + " " + known.name());
  }

  /** The technique that a tag names. */
  static Optional<Technique> technique(String tag, Attack attack) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return lower.startsWith(ATTACK)
        ? attack.technique(lower.substring(ATTACK.length()).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static void addProse(List<String> parts, Optional<Written> text) {
    text.map(Written::text).filter(t -> !t.isBlank()).map(Markdown::prose).ifPresent(parts::add);
  }

  private static void addList(List<String> parts, String heading, WrittenList items) {
    if (!items.isEmpty()) {
      var lines = new StringBuilder("### " + heading + "\n");
      items.texts().forEach(item -> lines.append("\n- ").append(Markdown.reference(item)));
      parts.add(lines.toString());
    }
  }
}
