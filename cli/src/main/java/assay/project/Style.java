package assay.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How pages look: as Atomic Threat Coverage made them in 2020, byte for byte, or made right. */
public enum Style {
  MODERN("modern"),
  ATC_2020("atc-2020");

  private final String id;

  Style(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  static Optional<Style> named(String id) {
    return Arrays.stream(values()).filter(style -> style.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Style::id).toList();
  }
}
