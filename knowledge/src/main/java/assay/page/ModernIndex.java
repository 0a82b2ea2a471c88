package assay.page;

import java.util.ArrayList;
import java.util.List;

/**
 * An index, as Markdown: tables and lists of links; public because the template is another package.
 */
public record ModernIndex(String title, String lead, List<Section> sections, String footer) {

  /** A part of an index, with at most one table; empty texts are left out. */
  public record Section(String heading, String text, List<ModernTable> tables) {

    static Section of(String heading, ModernTable table) {
      return new Section(heading, "", List.of(table));
    }

    static Section of(String heading, String text) {
      return new Section(heading, text, List.of());
    }

    /** A list; its heading tells how long it is. */
    static Section list(String heading, List<String> items, String otherwise) {
      return items.isEmpty()
          ? of(heading, otherwise)
          : of(heading + " (" + items.size() + ")", "- " + String.join("\n- ", items));
    }
  }

  public ModernIndex {
    sections = List.copyOf(sections);
  }

  static ModernIndex of(String title, String lead, ModernLinks at, Section... sections) {
    return new ModernIndex(title, lead, List.of(sections), ModernFooter.of(at.library().attack()));
  }

  static ModernIndex of(String title, String lead, ModernLinks at, List<Section> sections) {
    return new ModernIndex(
        title, lead, new ArrayList<>(sections), ModernFooter.of(at.library().attack()));
  }
}
