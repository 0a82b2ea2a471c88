package assay.storage;

import assay.page.ConfluencePage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A body as Confluence reads it: as XML. */
record Parsed(Document document) {

  static Parsed of(ConfluencePage page) {
    return of(page.body());
  }

  static Parsed of(String body) {
    String text = "<body xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">" + body + "</body>";
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new Parsed(builder.parse(new InputSource(new StringReader(text))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(body, e);
    }
  }

  /** The text that readers see, white space made one blank. */
  String text() {
    return spaced(document.getDocumentElement().getTextContent());
  }

  static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The names of all elements in their order, without those that part lines and paragraphs. */
  List<String> names() {
    return elements("*").stream()
        .map(Element::getTagName)
        .filter(n -> !n.equals("br") && !n.equals("p"))
        .toList();
  }

  List<String> attributes(String element, String attribute) {
    return elements(element).stream().map(e -> e.getAttribute(attribute)).toList();
  }

  /** The titles of the pages that links lead to. */
  List<String> linkedPages() {
    return attributes("ri:page", "ri:content-title");
  }

  List<String> addresses() {
    return attributes("a", "href");
  }
}
