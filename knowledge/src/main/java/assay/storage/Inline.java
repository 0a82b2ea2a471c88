package assay.storage;

import java.util.List;
import java.util.Locale;

/** A piece of a line: text, code or a link. */
sealed interface Inline {

  record Text(String text) implements Inline {}

  record Code(String text) implements Inline {}

  /** A link to another page of ours, which must be there. */
  record Page(String title, String label) implements Inline {}

  record Web(String address, String label) implements Inline {}

  static List<Inline> text(String text) {
    return List.of(new Text(text.strip()));
  }

  /** A reference as people give them: a link if it is a web address, otherwise text. */
  static List<Inline> reference(String reference) {
    String address = reference.strip();
    return List.of(isWebAddress(address) ? new Web(address, address) : new Text(reference));
  }

  /** Only what a browser opens as a page: nothing that runs when clicked. */
  static boolean isWebAddress(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return (start.startsWith("http://") || start.equals("https://"))
        && text.length() > start.length()
        && text.chars().noneMatch(c -> c <= ' ' || Character.isISOControl(c));
  }

  /** This piece in storage format. */
  default String xml() {
    return switch (this) {
      case Text text -> lines(text.text());
      case Code code -> "<code>" + Xml.text(code.text()) + "</code>";
      case Web web ->
          "<a href=\"" + Xml.text(web.address()) + "\">" + Xml.text(web.label()) + "</a>";
      case Page page ->
          "<ac:link><ri:page ri:content-title=\""
              + Xml.text(page.title())
              + "\" /><ac:link-body>"
              + Xml.text(page.label())
              + "</ac:link-body></ac:link>";
    };
  }

  private static String lines(String text) {
    return Xml.text(text).replace("\n", "<br />\n");
  }
}
