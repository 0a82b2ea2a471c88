package assay.confluence;

import assay.page.ConfluencePage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a project that can stand in one space, each after its parent, and what is wrong with
 * the others.
 *
 * @param keys the keys of all pages, also of those that are wrong: they are not to be deleted
 */
record WantedPages(List<ConfluencePage> pages, List<Step.Refuse> refused, Set<String> keys) {

  private static final int LONGEST_TITLE = 255;

  static WantedPages of(List<ConfluencePage> given) {
    return new Sorting(given).sorted();
  }

  /** Sorts pages; each is looked at once. */
  private static final class Sorting {

    private final Map<String, ConfluencePage> byKey = new LinkedHashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> good = new HashSet<>();
    private final List<ConfluencePage> pages = new ArrayList<>();
    private final List<Step.Refuse> refused = new ArrayList<>();

    Sorting(List<ConfluencePage> given) {
      for (ConfluencePage page : given) {
        if (byKey.putIfAbsent(page.key(), page) != null) {
          refuse(page, "another page has its key `%s`".formatted(page.key()));
        }
      }
    }

    WantedPages sorted() {
      byKey.values().forEach(this::place);
      return new WantedPages(List.copyOf(pages), List.copyOf(refused), Set.copyOf(byKey.keySet()));
    }

    /** Places the pages from the topmost that is not placed yet down to this one. */
    private void place(ConfluencePage page) {
      var path = new ArrayList<ConfluencePage>();
      Optional<ConfluencePage> next = Optional.of(page);
      while (next.isPresent() && seen.add(next.get().key())) {
        path.add(next.get());
        next = next.get().parentKey().flatMap(key -> Optional.ofNullable(byKey.get(key)));
      }
      path.reversed().forEach(this::decide);
    }

    private void decide(ConfluencePage page) {
      Optional<String> parent = page.parentKey();
      if (parent.isPresent() && !byKey.containsKey(parent.get())) {
        refuse(page, "there is no page `%s` for it to stand below".formatted(parent.get()));
      } else if (parent.isPresent() && !good.contains(parent.get())) {
        refuse(page, "the page `%s` above it is not published".formatted(parent.get()));
      } else if (page.title().isEmpty() || page.title().length() > LONGEST_TITLE) {
        refuse(page, "a title has between 1 and %d characters".formatted(LONGEST_TITLE));
      } else if (!titles.add(FoundPage.folded(page.title()))) {
        refuse(page, "another page has the same title");
      } else {
        good.add(page.key());
        pages.add(page);
      }
    }

    private void refuse(ConfluencePage page, String reason) {
      refused.add(new Step.Refuse(page, reason));
    }
  }
}
