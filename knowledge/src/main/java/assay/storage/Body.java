package assay.storage;

import java.util.List;
import java.util.function.Consumer;

/**
 * A page's body in storage format, written from the top down. All text goes through {@link Xml}, so
 * no text can become an element. The macros are those that every Confluence has.
 */
final class Body {

  private final StringBuilder out = new StringBuilder();

  /** A line of the table at the top of a page: one value, or several as a list. */
  record Row(String name, List<List<Inline>> values) {

    Row {
      values = List.copyOf(values);
    }
  }

  Body heading(int level, String text) {
    return line("<h" + level + ">" + Xml.text(text) + "</h" + level + ">");
  }

  Body paragraph(List<Inline> line) {
    return line("<p>" + inline(line) + "</p>");
  }

  /** Text of one paragraph or several, which blank lines part. */
  Body prose(String text) {
    for (String paragraph : Xml.clean(text).strip().split("\n\\s*\n", -1)) {
      if (!paragraph.isBlank()) {
        paragraph(Inline.text(paragraph));
      }
    }
    return this;
  }

  /** What a page is about, as properties that other pages can collect. Rows without value go. */
  Body properties(List<Row> rows) {
    line("<ac:structured-macro ac:name=\"details\"><ac:rich-text-body>");
    line("<table><tbody>");
    for (Row row : rows) {
      if (!row.values().isEmpty()) {
        line("<tr><th>" + Xml.text(row.name()) + "</th><td>" + values(row.values()) + "</td></tr>");
      }
    }
    line("</tbody></table>");
    return line("</ac:rich-text-body></ac:structured-macro>");
  }

  Body table(List<String> heads, List<List<List<Inline>>> rows) {
    line("<table><tbody>");
    out.append("<tr>");
    heads.forEach(head -> out.append("<th>").append(Xml.text(head)).append("</th>"));
    line("</tr>");
    for (List<List<Inline>> row : rows) {
      out.append("<tr>");
      row.forEach(cell -> out.append("<td>").append(inline(cell)).append("</td>"));
      line("</tr>");
    }
    return line("</tbody></table>");
  }

  Body list(List<List<Inline>> items) {
    return line(items(items));
  }

  Body code(String language, String text) {
    return line(codeMacro(language, text));
  }

  /** Text that others wrote in Markdown. */
  Body markdown(String text) {
    return line(MarkdownBody.of(text));
  }

  /** A part that opens when readers ask for it. */
  Body expand(String title, Consumer<Body> part) {
    line("<ac:structured-macro ac:name=\"expand\">");
    line("<ac:parameter ac:name=\"title\">" + Xml.text(title) + "</ac:parameter>");
    line("<ac:rich-text-body>");
    part.accept(this);
    return line("</ac:rich-text-body></ac:structured-macro>");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static String codeMacro(String language, String text) {
    return "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">"
        + Xml.text(language(language))
        + "</ac:parameter><ac:plain-text-body>"
        + Xml.cdata(text)
        + "</ac:plain-text-body></ac:structured-macro>";
  }

  /** What the code macro calls a language; one that it does not know would be an error there. */
  private static String language(String language) {
    return switch (language) {
      case "yaml", "yml" -> "yml";
      case "sh", "bash", "shell", "console" -> "bash";
      case "cmd", "powershell", "ps1" -> "powershell";
      case "xml", "python", "sql", "java", "ruby", "perl" -> language;
      case "json", "javascript" -> "js";
      default -> "text";
    };
  }

  private Body line(String xml) {
    out.append(xml).append('\n');
    return this;
  }

  private static String values(List<List<Inline>> values) {
    return values.size() == 1 ? inline(values.getFirst()) : items(values);
  }

  private static String items(List<List<Inline>> items) {
    var out = new StringBuilder("<ul>");
    items.forEach(item -> out.append("<li>").append(inline(item)).append("</li>"));
    return out.append("</ul>").toString();
  }

  private static String inline(List<Inline> pieces) {
    var out = new StringBuilder();
    pieces.forEach(piece -> out.append(piece.xml()));
    return out.toString();
  }
}
