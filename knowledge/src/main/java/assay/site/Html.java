package assay.site;

/** Text as HTML. */
final class Html {

  private Html() {}

  /** {@code text} as text or as the value of an attribute in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
