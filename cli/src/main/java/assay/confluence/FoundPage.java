package assay.confluence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page as it stands in Confluence.
 *
 * @param ancestors the ids of the pages above it, the topmost first
 * @param mark our mark, if it carries one
 */
record FoundPage(
    String id,
    String title,
    long version,
    List<String> ancestors,
    List<String> labels,
    Optional<Mark> mark) {

  /** What a request has to ask for, so that {@link #read} finds all of this. */
  static final String EXPAND = "version,ancestors,metadata.labels,metadata.properties." + Mark.NAME;

  FoundPage {
    ancestors = List.copyOf(ancestors);
    labels = List.copyOf(labels);
  }

  /** Reads an item of a list of pages; empty if it has no id. */
  static Optional<FoundPage> read(JsonValue page) {
    JsonValue metadata = page.at("metadata");
    return page.at("id")
        .text()
        .map(
            id ->
                new FoundPage(
                    id,
                    page.at("title").text().orElse(""),
                    page.at("version", "number").number().orElse(1L),
                    page.at("ancestors").items().stream().flatMap(FoundPage::id).toList(),
                    metadata.at("labels", "results").items().stream()
                        .flatMap(label -> label.at("name").text().stream())
                        .toList(),
                    Mark.read(metadata.at("properties", Mark.NAME, "value"))));
  }

  private static Stream<String> id(JsonValue page) {
    return page.at("id").text().stream();
  }

  Optional<String> parent() {
    return ancestors.isEmpty() ? Optional.empty() : Optional.of(ancestors.getLast());
  }

  /** Whether it was published as the page {@code key} of the project {@code tree}. */
  boolean is(String tree, String key) {
    return mark.filter(m -> m.tree().equals(tree) && m.key().equals(key)).isPresent();
  }

  FoundPage withVersion(long newer) {
    return new FoundPage(id, title, newer, ancestors, labels, mark);
  }

  FoundPage withMark(Mark given) {
    return new FoundPage(id, title, version, ancestors, labels, Optional.of(given));
  }

  /** Two titles that are one to Confluence are equal here: it does not heed capitals. */
  static String folded(String title) {
    return title.toLowerCase(Locale.ROOT);
  }
}
