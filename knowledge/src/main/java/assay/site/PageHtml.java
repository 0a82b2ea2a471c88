package assay.site;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown pages as HTML: no HTML of the page's own passes, nor an address that runs something. */
final class PageHtml {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> new Attributes())
          .build();

  private PageHtml() {}

  /** The page with its links leading to pages of the site. */
  static Node parse(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new ForSite());
    return document;
  }

  static String render(Node document) {
    return RENDERER.render(document);
  }

  /** Turns links to where the pages are, and the line breaks of table cells into such. */
  private static final class ForSite extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      link.setDestination(SitePath.link(link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(HtmlInline html) {
      if (html.getLiteral().equals("<br>")) {
        html.insertBefore(new HardLineBreak());
        html.unlink();
      }
    }
  }

  /** Anchors for headings; for links to the world outside, that it is not told where from. */
  private static final class Attributes implements AttributeProvider {
    private final Anchors anchors = new Anchors();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Heading heading && node.getParent() instanceof Document) {
        attributes.put("id", anchors.of(heading));
      } else if (node instanceof Link link) {
        attributes.remove("rel");
        if (link.getDestination().contains(":")) {
          attributes.put("rel", "noreferrer");
        }
      }
    }
  }
}
