package assay.site;

import assay.page.KnowledgeBase;
import assay.page.MarkdownPages;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The Markdown pages as a web site below {@code site/}: it works from a disk, without a network, on
 * a phone and in print.
 */
public final class Site implements Output {

  private static final String FOLDER = "site/";

  @Override
  public String id() {
    return "site";
  }

  @Override
  public String description() {
    return "the pages as a web site that works from a disk, with search";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    return OutputFiles.of(files(MarkdownPages.pages(base)));
  }

  /** The site of these Markdown pages. */
  static List<OutputFile> files(List<OutputFile> pages) {
    var navigation = new Navigation(pages.stream().map(OutputFile::path).toList());
    var search = new SearchIndex();
    var files = new ArrayList<OutputFile>();
    List<SitePage> all = pages.parallelStream().map(page -> SitePage.of(page, navigation)).toList();
    for (SitePage made : all) {
      search.add(made);
      files.add(new OutputFile(FOLDER + made.path(), made.html()));
    }
    files.add(new OutputFile(FOLDER + "search.js", search.script()));
    files.add(new OutputFile(FOLDER + "site.js", resource("site.js")));
    files.add(new OutputFile(FOLDER + "style.css", resource("style.css")));
    return files;
  }

  private static String resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream("/assay/site/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
