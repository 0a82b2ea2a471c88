package assay.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How pages look; the {@code style} of a project file. */
public enum PageStyle {
  /** GitHub-flavoured Markdown made to be read. */
  MODERN("modern") {
    @Override
    public PageWriter writer(Set<String> pages) {
      return new ModernPages(pages);
    }
  },
  /** The pages of Atomic Threat Coverage as of October 2020, byte for byte, faults included. */
  ATC_2020("atc-2020") {
    @Override
    public PageWriter writer(Set<String> pages) {
      return new Atc2020Pages();
    }
  };

  private final String id;

  PageStyle(String id) {
    this.id = id;
  }

  /**
   * A writer in this style. {@code pages} holds the paths of all pages that the output folder will
   * have beside those of rules: what is not among them is named but not linked. The style of 2020
   * links whatever it names.
   */
  public abstract PageWriter writer(Set<String> pages);

  /** The name that project files use. */
  public String id() {
    return id;
  }

  /** The style that project files call {@code id}. */
  public static Optional<PageStyle> named(String id) {
    return Arrays.stream(values()).filter(style -> style.id.equals(id)).findFirst();
  }

  /** The names of all styles, the default first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PageStyle::id).toList();
  }
}
