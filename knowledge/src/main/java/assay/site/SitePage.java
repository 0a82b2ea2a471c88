package assay.site;

import assay.page.OutputFile;
import assay.page.template.site.JtepageGenerated;
import gg.jte.output.StringOutput;
import java.util.List;
import org.commonmark.node.Node;

/**
 * A page of the site, its texts ready for HTML; public because the template is another package.
 *
 * @param path where it stands below the site's folder
 * @param plainTitle the title and {@code summary} the first paragraph, as text
 * @param navigation the list of links to other pages
 * @param section the title of the index above; empty for an index
 * @param outline its parts, if there are some
 * @param heading the title as the page has it, and {@code body} what stands below
 */
public record SitePage(
    String path,
    String plainTitle,
    String summary,
    String navigation,
    String section,
    List<Outline.Part> outline,
    String heading,
    String body) {

  private static final int FEW_PARTS = 3;

  static SitePage of(OutputFile page, Navigation navigation) {
    String path = SitePath.of(page.path());
    Node document = PageHtml.parse(page.text());
    var outline = Outline.of(document);
    String html = PageHtml.render(document);
    int end = html.startsWith("<h1") ? html.indexOf("</h1>") + 6 : 0;
    return new SitePage(
        path,
        outline.title(),
        outline.summary(),
        navigation.of(path),
        navigation.section(path),
        outline.parts().size() < FEW_PARTS ? List.of() : outline.parts(),
        html.substring(0, end),
        html.substring(end));
  }

  public String title() {
    return Html.escape(plainTitle);
  }

  public boolean isStart() {
    return path.equals("index.html");
  }

  /** The folders up to the start. */
  public String root() {
    return SitePath.root(path);
  }

  /** Tells the style sheet indexes from others: their tables have real headings. */
  public String kind() {
    boolean index = SitePath.isIndex(path) || SitePath.folder(path).isEmpty();
    return index ? "index" : "page";
  }

  String html() {
    var out = new StringOutput(body.length() + 4096);
    JtepageGenerated.render(out, null, this);
    return out.toString();
  }
}
