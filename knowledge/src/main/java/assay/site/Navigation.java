package assay.site;

import assay.page.PageFolder;
import assay.page.PagePaths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The links that stand on every page: to the start, to each kind of pages, to the other indexes.
 */
final class Navigation {

  private record Item(String title, String path) {}

  private final List<Item> items = new ArrayList<>();
  private final Map<String, String> made = new ConcurrentHashMap<>();

  /** Only what is among {@code pages} is linked. */
  Navigation(List<String> pages) {
    var known = new HashSet<>(pages);
    for (PageFolder folder : PageFolder.values()) {
      add(folder.title(), folder.index(), known.contains(folder.index()));
    }
    add("Rules by level", PagePaths.LEVELS, known.contains(PagePaths.LEVELS));
    add("Gaps", PagePaths.GAPS, known.contains(PagePaths.GAPS));
  }

  private void add(String title, String markdown, boolean there) {
    if (there) {
      items.add(new Item(title, SitePath.of(markdown)));
    }
  }

  /** The list of links as it stands on the page {@code path}. */
  String of(String path) {
    String folder = SitePath.folder(path);
    return made.computeIfAbsent(folder.isEmpty() ? path : folder, key -> list(path, folder));
  }

  private String list(String path, String folder) {
    var out = new StringBuilder("<ul>\n");
    for (Item item : items) {
      boolean current = item.path().equals(folder.isEmpty() ? path : folder + "/index.html");
      out.append("<li><a href=\"")
          .append(SitePath.root(path))
          .append(item.path())
          .append(current ? "\" aria-current=\"true\">" : "\">")
          .append(Html.escape(item.title()))
          .append("</a></li>\n");
    }
    return out.append("</ul>").toString();
  }

  /** The title of the index that the page {@code path} belongs to; empty for others. */
  String section(String path) {
    String index = SitePath.folder(path) + "/index.html";
    return items.stream()
        .filter(item -> item.path().equals(index) && !path.equals(index))
        .map(Item::title)
        .findFirst()
        .orElse("");
  }
}
