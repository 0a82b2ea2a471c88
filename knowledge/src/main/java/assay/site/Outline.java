package assay.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What a page says in short: its title, the first paragraph, and the parts that it has. Public
 * because a template shows them.
 */
public record Outline(String title, String summary, List<Part> parts) {

  private static final int LONGEST_SUMMARY = 160;

  /** A part of a page; its title is ready for HTML. */
  public record Part(String anchor, String title) {}

  static Outline of(Node document) {
    String title = "";
    String summary = "";
    var parts = new ArrayList<Part>();
    var anchors = new Anchors();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        String anchor = anchors.of(heading);
        if (heading.getLevel() == 1 && title.isEmpty()) {
          title = text(heading);
        } else if (heading.getLevel() == 2) {
          parts.add(new Part(anchor, Html.escape(text(heading))));
        }
      } else if (node instanceof Paragraph && parts.isEmpty() && summary.isEmpty()) {
        summary = shortened(text(node));
      }
    }
    return new Outline(title, summary, parts);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1))
            ? LONGEST_SUMMARY - 1
            : LONGEST_SUMMARY;
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The text of a node, without markup. */
  static String text(Node node) {
    var out = new StringBuilder();
    add(node, out);
    return out.toString();
  }

  private static void add(Node node, StringBuilder out) {
    if (node instanceof Text text) {
      out.append(text.getLiteral());
    } else if (node instanceof Code code) {
      out.append(code.getLiteral());
    } else if (node instanceof HtmlInline html) {
      out.append(html.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      add(child, out);
    }
  }
}
