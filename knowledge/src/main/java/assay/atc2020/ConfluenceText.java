package assay.atc2020;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Words of an entity as the pages of 2020 put them into Confluence's storage format: escaped in
 * most places and not in others. Public because the templates are another package.
 */
public final class ConfluenceText {

  /** The page that the links of 2020 lead to, by number. */
  private static final String PAGE =
      "https://atomicthreatcoverage.atlassian.net/wiki/pages/viewpage.action?pageId=";

  private static final String NONE = "None";

  private ConfluenceText() {}

  public static String escaped(Optional<Written> written) {
    return escaped(plain(written));
  }

  public static String escaped(Written written) {
    return escaped(written.text());
  }

  /** Escaped, without white space around it. */
  public static String line(Optional<Written> written) {
    return escaped(PythonStrip.of(plain(written)));
  }

  /** As it is written: a place that 2020 forgot to escape, or a block of code. */
  public static String plain(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }

  public static List<String> plains(WrittenList list) {
    return list.texts();
  }

  public static List<String> texts(WrittenList list) {
    return list.texts().stream().map(ConfluenceText::escaped).toList();
  }

  /** Links to web addresses. */
  public static List<String> references(WrittenList list) {
    return list.texts().stream().map(ConfluenceText::reference).toList();
  }

  /** Links to the pages with these titles. */
  public static List<String> pages(WrittenList titles) {
    return titles.texts().stream().map(title -> page(title, title)).toList();
  }

  /** Links to the pages with these titles; to nowhere, in Python's word, if there is none. */
  public static List<String> pagesOrNone(WrittenList titles) {
    return titles.isEmpty() ? List.of(link(PAGE, NONE)) : pages(titles);
  }

  static String reference(String address) {
    return link(escaped(address), escaped(address));
  }

  /** A link to the page with this title. */
  static String page(String title, String label) {
    return link(title.equals(NONE) ? PAGE : PAGE + number(title), label);
  }

  static String link(String address, String label) {
    return "<a href=\"" + address + "\">" + label + "</a>";
  }

  /** Confluence gives numbers of its own; these stand for them, one for each title. */
  private static long number(String title) {
    var crc = new CRC32();
    crc.update(title.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** Jinja's way: quotes by their numbers. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&#34;");
  }
}
