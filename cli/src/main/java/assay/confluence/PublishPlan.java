package assay.confluence;

import assay.page.ConfluencePage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be done to a space: parents come before what stands below them, and deletions last,
 * but for those whose title another page needs.
 */
public final class PublishPlan {

  private final List<Step> steps;
  private final Map<String, String> ids;
  private final Optional<String> top;

  private PublishPlan(Collection<Step> steps, Map<String, String> ids, Optional<String> top) {
    this.top = top;
    this.steps = List.copyOf(steps);
    this.ids = Map.copyOf(ids);
  }

  /**
   * Compares pages.
   *
   * @param tree the project that publishes
   * @param top the id of the page that the topmost pages stand below
   * @param delete whether pages that are wanted no more are deleted
   */
  static PublishPlan of(
      String tree,
      Optional<String> top,
      List<ConfluencePage> wanted,
      Collection<FoundPage> found,
      boolean delete) {
    return new Comparison(tree, top, WantedPages.of(wanted), found, delete).plan();
  }

  List<Step> steps() {
    return steps;
  }

  /** The ids of the pages that are there, by key. */
  Map<String, String> ids() {
    return ids;
  }

  /** The id of the page that the topmost pages stand below. */
  Optional<String> top() {
    return top;
  }

  /** How much there is to do. */
  public int size() {
    return steps.size();
  }

  /** What will be done, a line for each page. */
  public List<String> lines() {
    return steps.stream().flatMap(step -> step.line().stream()).toList();
  }

  /** What cannot be done, and why. */
  public List<String> problems() {
    return steps.stream().flatMap(step -> step.problem().stream()).toList();
  }

  /** How many pages each thing is done to. */
  public Tally tally() {
    var tally = new Tally();
    steps.forEach(step -> step.deed().ifPresent(tally::add));
    return tally;
  }

  /** The pages of a project beside those of a space. */
  private static final class Comparison {

    private final String tree;
    private final Optional<String> top;
    private final WantedPages wanted;
    private final boolean delete;
    private final Map<String, FoundPage> holders = new HashMap<>();
    private final Map<String, FoundPage> ours = new LinkedHashMap<>();
    private final Map<String, FoundPage> matches = new LinkedHashMap<>();
    private final Map<String, ConfluencePage> pageOfId = new HashMap<>();
    private final Map<String, FoundPage> leftOver = new LinkedHashMap<>();
    private final Map<String, Step> blocked = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> aside = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    Comparison(
        String tree,
        Optional<String> top,
        WantedPages wanted,
        Collection<FoundPage> found,
        boolean delete) {
      this.tree = tree;
      this.top = top;
      this.wanted = wanted;
      this.delete = delete;
      for (FoundPage page : found) {
        holders.putIfAbsent(FoundPage.folded(page.title()), page);
        page.mark()
            .filter(mark -> mark.tree().equals(tree))
            .ifPresent(mark -> ours.merge(mark.key(), page, Comparison::original));
      }
    }

    /** Which of two pages with one key we made: a copy has another title, or was made later. */
    private static FoundPage original(FoundPage one, FoundPage other) {
      return keptTitle(other) && !keptTitle(one) ? other : one;
    }

    private static boolean keptTitle(FoundPage page) {
      return page.mark().filter(mark -> mark.title().equals(page.title())).isPresent();
    }

    PublishPlan plan() {
      match();
      block();
      steps.addAll(wanted.refused());
      steps.addAll(blocked.values());
      wanted.pages().forEach(this::add);
      if (delete) {
        leftOver.values().stream()
            .sorted(Comparator.comparingInt((FoundPage page) -> -page.ancestors().size()))
            .forEach(page -> steps.add(new Step.Delete(page)));
      }
      Map<String, String> ids = new HashMap<>();
      matches.forEach((key, page) -> ids.put(key, page.id()));
      return new PublishPlan(steps, ids, top);
    }

    /** By key; and a page whose key is gone serves for a new one that has its title. */
    private void match() {
      ours.forEach(
          (key, page) -> {
            if (!wanted.keys().contains(key)) {
              leftOver.put(page.id(), page);
            }
          });
      for (ConfluencePage page : wanted.pages()) {
        Optional.ofNullable(ours.get(page.key()))
            .or(() -> holder(page).map(holder -> leftOver.remove(holder.id())))
            .ifPresent(
                known -> {
                  matches.put(page.key(), known);
                  pageOfId.put(known.id(), page);
                });
      }
    }

    /** Finds the pages that cannot be done; each may stand in the way of others. */
    private void block() {
      int before;
      do {
        before = blocked.size();
        for (ConfluencePage page : wanted.pages()) {
          if (!blocked.containsKey(page.key())) {
            obstacle(page).ifPresent(step -> blocked.put(page.key(), step));
          }
        }
      } while (blocked.size() > before);
    }

    private Optional<Step> obstacle(ConfluencePage page) {
      Optional<FoundPage> other = otherHolder(page).filter(this::stays);
      if (other.isPresent()) {
        return Optional.of(new Step.Conflict(page, other.get(), mayBeOurs(page, other.get())));
      }
      return page.parentKey()
          .filter(key -> blocked.containsKey(key) && !matches.containsKey(key))
          .map(key -> new Step.Refuse(page, "the page above it was not published"));
    }

    /** Whether {@code other} looks like a page that a run made and was ended before marking. */
    private boolean mayBeOurs(ConfluencePage page, FoundPage other) {
      return other.mark().isEmpty()
          && other.version() == 1
          && !matches.containsKey(page.key())
          && parent(page).equals(other.parent());
    }

    /** Whether a page keeps its title whatever we do. */
    private boolean stays(FoundPage holder) {
      if (leftOver.containsKey(holder.id())) {
        return !delete;
      }
      return Optional.ofNullable(pageOfId.get(holder.id()))
          .map(page -> blocked.containsKey(page.key()))
          .orElse(true);
    }

    private Optional<FoundPage> holder(ConfluencePage page) {
      return Optional.ofNullable(holders.get(FoundPage.folded(page.title())));
    }

    /** The page that has the title of {@code page} and is not this page itself. */
    private Optional<FoundPage> otherHolder(ConfluencePage page) {
      return holder(page).filter(holder -> !holder.equals(matches.get(page.key())));
    }

    private void add(ConfluencePage page) {
      if (blocked.containsKey(page.key())) {
        return;
      }
      otherHolder(page).ifPresent(this::free);
      steps.add(
          Optional.ofNullable(matches.get(page.key()))
              .map(found -> compared(page, found))
              .orElseGet(() -> new Step.Create(page)));
      done.add(page.key());
    }

    /** Makes {@code holder} leave its title: it goes, or it gets another title later. */
    private void free(FoundPage holder) {
      if (leftOver.remove(holder.id()) != null) {
        steps.add(new Step.Delete(holder));
        return;
      }
      Optional.ofNullable(pageOfId.get(holder.id()))
          .filter(its -> !done.contains(its.key()) && aside.add(its.key()))
          .ifPresent(its -> steps.add(new Step.StepAside(holder, its, "Renaming " + holder.id())));
    }

    private Step compared(ConfluencePage page, FoundPage found) {
      Mark mark = Mark.of(tree, page);
      boolean renamed = aside.contains(page.key()) || !page.title().equals(found.title());
      boolean moved = !parent(page).equals(found.parent());
      boolean same = found.mark().equals(Optional.of(mark));
      boolean labelled = found.labels().containsAll(page.labels());
      return same && labelled && !renamed && !moved
          ? new Step.Keep(page, found)
          : new Step.Change(page, found, renamed, moved, !same);
    }

    /** The id of the page above; of one that is to be made, nothing that any page has. */
    private Optional<String> parent(ConfluencePage page) {
      return page.parentKey().isEmpty()
          ? top
          : page.parentKey()
              .map(key -> Optional.ofNullable(matches.get(key)).map(FoundPage::id).orElse(""));
    }
  }
}
