package assay.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of Confluence, not yet published.
 *
 * @param key what stays the same when the title changes; no other page of the project has it
 * @param title the title; no other page of the space may have it
 * @param parentKey the key of the page above; without one the page stands at the top
 * @param body the text in storage format
 * @param labels the labels, spelled as Confluence takes them: see {@link #label}
 */
public record ConfluencePage(
    String key, String title, Optional<String> parentKey, String body, List<String> labels) {

  public ConfluencePage {
    title = title.strip().replaceAll("\\s+", " ");
    labels =
        labels.stream()
            .map(ConfluencePage::label)
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList();
  }

  /**
   * {@code text} as a label: in small letters, with a hyphen for blanks and for the signs that
   * Confluence does not take, so {@code attack.t1059.001} becomes {@code attack-t1059-001}.
   */
  public static String label(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s()!#&*,./\\\\:;<>?@\\[\\]^]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
