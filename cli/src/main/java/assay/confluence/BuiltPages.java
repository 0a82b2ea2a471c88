package assay.confluence;

import assay.page.ConfluenceIndex;
import assay.page.ConfluencePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that a build wrote.
 *
 * @param tree the project they belong to
 */
public record BuiltPages(String tree, List<ConfluencePage> pages) {

  public BuiltPages {
    pages = List.copyOf(pages);
  }

  /** Reads the pages in {@code output}, the folder of a build. One that is missing ends it. */
  public static BuiltPages read(Path output) throws PublishFailed {
    Path folder = output.resolve(ConfluenceIndex.FOLDER);
    Path file = folder.resolve(ConfluenceIndex.FILE_NAME);
    JsonValue index =
        JsonValue.read(text(file)).orElseThrow(() -> unusable(file, "it is not JSON"));
    if (index.at("format").number().orElse(0L) != ConfluenceIndex.FORMAT) {
      throw unusable(file, "its format is not " + ConfluenceIndex.FORMAT);
    }
    var pages = new ArrayList<ConfluencePage>();
    for (JsonValue entry : index.at("pages").items()) {
      pages.add(page(entry, folder, file));
    }
    if (pages.isEmpty()) {
      throw unusable(file, "it holds no pages");
    }
    return new BuiltPages(needed(index, "tree", file), pages);
  }

  private static ConfluencePage page(JsonValue entry, Path folder, Path file) throws PublishFailed {
    String name = needed(entry, "file", file);
    if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
      throw unusable(file, "`%s` is no file beside it".formatted(name));
    }
    return new ConfluencePage(
        needed(entry, "key", file),
        needed(entry, "title", file),
        entry.at("parent").text(),
        text(folder.resolve(name)),
        entry.at("labels").texts());
  }

  private static String needed(JsonValue entry, String name, Path file) throws PublishFailed {
    return entry
        .at(name)
        .text()
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> unusable(file, "an entry has no `%s`".formatted(name)));
  }

  private static String text(Path file) throws PublishFailed {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw unusable(file, "there is no such file; `assay build` writes it");
    } catch (IOException e) {
      throw unusable(file, "it cannot be read as UTF-8");
    }
  }

  private static PublishFailed unusable(Path file, String why) {
    return new PublishFailed("cannot use `%s`: %s".formatted(file, why));
  }
}
