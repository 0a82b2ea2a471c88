package assay.storage;

import assay.knowledge.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A kind of pages, which stand below one page of their own. */
record Section(String id, String name) {

  static final Section RULES = new Section("rules", "Detection rules");
  static final Section TRIGGERS = new Section("triggers", "Triggers");

  static Section of(EntityKind kind) {
    String words = kind.key().replace('_', ' ');
    return new Section(
        kind.key(), words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  /** All of them, in the order of the pages. */
  static List<Section> all() {
    var all = new ArrayList<Section>();
    all.add(RULES);
    for (EntityKind kind : EntityKind.values()) {
      all.add(of(kind));
    }
    all.add(TRIGGERS);
    return List.copyOf(all);
  }

  String key() {
    return "index/" + id;
  }

  /** The title of the page above the others; the project's name keeps it apart in the space. */
  String title(String project) {
    return Titles.clean(name + " (" + project + ")");
  }
}
