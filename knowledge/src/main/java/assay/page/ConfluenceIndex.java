package assay.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Pages of Confluence as files: each body by itself, and an index that tells title, parent and
 * labels. What a build writes so, people can read before it is published.
 */
public final class ConfluenceIndex {

  /** The folder of all these files, below the output folder. */
  public static final String FOLDER = "confluence";

  /** The name of the index in that folder. */
  public static final String FILE_NAME = "pages.json";

  /** What stands as {@code format} in the index. */
  public static final int FORMAT = 1;

  private static final int LONGEST_NAME = 100;

  private static final JsonFactory FACTORY = new JsonFactory();

  private ConfluenceIndex() {}

  /**
   * The index and the bodies of {@code pages}.
   *
   * @param tree tells the pages of this project from those that another one publishes to the same
   *     space; changing it makes strangers of all pages published so far
   */
  public static List<OutputFile> files(String tree, List<ConfluencePage> pages) {
    var files = new ArrayList<OutputFile>();
    List<String> names = names(pages);
    files.add(new OutputFile(FOLDER + "/" + FILE_NAME, index(tree, pages, names)));
    for (int i = 0; i < pages.size(); i++) {
      files.add(new OutputFile(FOLDER + "/" + names.get(i), pages.get(i).body()));
    }
    return List.copyOf(files);
  }

  private static String index(String tree, List<ConfluencePage> pages, List<String> names) {
    var out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      var indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("tree", tree);
      json.writeArrayFieldStart("pages");
      for (int i = 0; i < pages.size(); i++) {
        entry(json, pages.get(i), names.get(i));
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void entry(JsonGenerator json, ConfluencePage page, String name)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("key", page.key());
    json.writeStringField("title", page.title());
    if (page.parentKey().isPresent()) {
      json.writeStringField("parent", page.parentKey().get());
    }
    json.writeArrayFieldStart("labels");
    for (String label : page.labels()) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeStringField("file", name);
    json.writeEndObject();
  }

  /** A file name for each page, made of its key; no two differ in case only. */
  private static List<String> names(List<ConfluencePage> pages) {
    Set<String> taken = new HashSet<>();
    return pages.stream().map(page -> free(plain(page.key()), taken) + ".html").toList();
  }

  private static String plain(String key) {
    String plain =
        key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "page" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }
}
