package assay.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** A Markdown page as a reader sees it: its structure, its links and its text. */
final class Parsed {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /** How often each thing that a page can be made of occurs, headings by their level. */
  final TreeMap<String, Integer> structure = new TreeMap<>();

  final List<String> links = new ArrayList<>();
  final List<String> html = new ArrayList<>();
  final StringBuilder text = new StringBuilder();

  Parsed(String markdown) {
    walk(PARSER.parse(markdown));
  }

  private void walk(Node node) {
    switch (node) {
      case Heading heading -> count("heading " + heading.getLevel());
      case TableRow row -> count("row");
      case TableCell cell -> count("cell");
      case FencedCodeBlock block -> {
        count("code block");
        // A rule's source is not the text of its fields.
        text.append(block.getInfo().equals("yaml") ? "" : block.getLiteral());
      }
      case IndentedCodeBlock block -> count("indented code");
      case Link link -> {
        count("link");
        links.add(link.getDestination());
      }
      case Image image -> count("image");
      case HtmlBlock block -> html.add(block.getLiteral());
      case HtmlInline inline -> {
        if (inline.getLiteral().equals("<br>")) {
          text.append('\n');
        } else {
          html.add(inline.getLiteral());
        }
      }
      case ThematicBreak line -> count("line");
      case Text some -> text.append(some.getLiteral());
      case Code code -> text.append(code.getLiteral());
      case SoftLineBreak end -> text.append('\n');
      case HardLineBreak end -> text.append('\n');
      default -> {}
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      walk(child);
    }
    if (node instanceof org.commonmark.node.Block || node instanceof TableCell) {
      text.append('\n');
    }
  }

  private void count(String thing) {
    structure.merge(thing, 1, Integer::sum);
  }

  /** Where a link of the page {@code from} leads to below the folder of all pages. */
  static String target(String from, String link) {
    return URI.create("/" + Markdown.path(from)).resolve(link).getPath().substring(1);
  }
}
