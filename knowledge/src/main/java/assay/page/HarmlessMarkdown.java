package assay.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Markdown that somebody else wrote, made fit to stand inside a page: it is read, and what it means
 * is written anew. HTML becomes text, images become links, links that are no web addresses become
 * text, headings go below that of the page, and what was left open is closed.
 */
final class HarmlessMarkdown {

  private static final int DEEPEST = 6;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder().extensions(EXTENSIONS).build();

  private HarmlessMarkdown() {}

  /** {@code markdown} with its highest heading one below {@code under}. */
  static String of(String markdown, int under) {
    Node document = PARSER.parse(markdown.strip().replace('\0', '\uFFFD'));
    var highest = new HighestHeading();
    document.accept(highest);
    document.accept(new Taming(under + 1 - highest.level));
    return RENDERER.render(document).strip();
  }

  /** Finds the highest level of all headings. */
  private static final class HighestHeading extends AbstractVisitor {
    private int level = DEEPEST;

    @Override
    public void visit(Heading heading) {
      level = Math.min(level, heading.getLevel());
    }
  }

  /** Changes what must not stand as it is. */
  private static final class Taming extends AbstractVisitor {

    private final int lower;

    private Taming(int lower) {
      this.lower = lower;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.clamp(heading.getLevel() + lower, 1, DEEPEST));
      visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
      var block = new FencedCodeBlock();
      block.setFenceCharacter("`");
      block.setOpeningFenceLength(Markdown.fence(html.getLiteral()).length());
      block.setInfo("html");
      block.setLiteral(html.getLiteral() + "\n");
      replace(html, block);
    }

    @Override
    public void visit(HtmlInline html) {
      replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      if (image.getFirstChild() == null) {
        image.appendChild(new Text("image"));
      }
      tame(image, image.getDestination());
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      tame(link, link.getDestination());
    }

    private static void tame(Node node, String destination) {
      if (isWebAddress(destination)) {
        if (node instanceof Image) {
          var link = new Link(destination, null);
          moveChildren(node, link::appendChild);
          replace(node, link);
        }
        return;
      }
      moveChildren(node, node::insertBefore);
      replace(node, new Text(" (" + destination + ")"));
    }

    private static boolean isWebAddress(String destination) {
      String start = destination.toLowerCase(Locale.ROOT);
      return start.startsWith("https://")
          || start.startsWith("http://")
          || start.startsWith("mailto:");
    }

    private static void moveChildren(Node from, Consumer<Node> to) {
      Node child = from.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        to.accept(child);
        child = next;
      }
    }

    private static void replace(Node old, Node made) {
      old.insertBefore(made);
      old.unlink();
    }
  }
}
