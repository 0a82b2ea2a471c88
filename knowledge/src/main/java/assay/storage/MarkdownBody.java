package assay.storage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Markdown that somebody else wrote, in storage format. HTML in it is shown as text, code stands in
 * the code macro, images are links, and links lead to web addresses or are none.
 */
final class MarkdownBody {

  /** Deeper than anybody writes, and far from what a stack holds. */
  private static final int DEEPEST = 30;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(Storage::new)
          .build();

  private MarkdownBody() {}

  static String of(String markdown) {
    return RENDERER.render(PARSER.parse(Xml.clean(markdown).strip())).strip();
  }

  /** Writes what storage format has in another form than HTML. */
  private record Storage(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
      switch (node) {
        case FencedCodeBlock block -> code(word(block.getInfo()), block.getLiteral());
        case IndentedCodeBlock block -> code("text", block.getLiteral());
        case Link link -> link(link, link.getDestination());
        case Image image -> link(image, image.getDestination());
        default -> throw new IllegalArgumentException(node.getClass().getName());
      }
    }

    private void code(String language, String text) {
      HtmlWriter html = context.getWriter();
      html.line();
      html.raw(Body.codeMacro(language, text));
      html.line();
    }

    private static String word(String info) {
      return info.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }

    private void link(Node node, String address) {
      HtmlWriter html = context.getWriter();
      boolean within = isWithinLink(node);
      boolean web = Inline.isWebAddress(address) && !within;
      if (web) {
        html.raw("<a href=\"" + Xml.text(address) + "\">");
      }
      if (node.getFirstChild() == null) {
        html.text(address);
      }
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      if (web) {
        html.raw("</a>");
      } else if (node.getFirstChild() != null && !within) {
        html.text(" (" + address + ")");
      }
    }

    /** An image may stand in a link; a link may not. */
    private static boolean isWithinLink(Node node) {
      Node above = node.getParent();
      while (above != null && !(above instanceof Link)) {
        above = above.getParent();
      }
      return above != null;
    }
  }
}
