package assay.site;

/** Where the page of a Markdown file stands in the site. */
final class SitePath {

  private static final String START = "README.md";
  private static final String MARKDOWN = ".md";

  private SitePath() {}

  /** {@code data/README.md} is {@code data/index.html}; other pages keep their names. */
  static String of(String markdown) {
    if (markdown.equals(START) || markdown.endsWith("/" + START)) {
      return markdown.substring(0, markdown.length() - START.length()) + "index.html";
    }
    return markdown.endsWith(MARKDOWN)
        ? markdown.substring(0, markdown.length() - MARKDOWN.length()) + ".html"
        : markdown;
  }

  /** A link of a Markdown page as one of the site: those that lead out of it stay. */
  static String link(String destination) {
    return destination.contains(":") ? destination : of(destination);
  }

  /** The way from a page up to the start, {@code ../} for each folder. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The folder that a page stands in; empty for the outermost. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static boolean isIndex(String path) {
    return path.endsWith("index.html") && (path.length() == 10 || path.endsWith("/index.html"));
  }
}
