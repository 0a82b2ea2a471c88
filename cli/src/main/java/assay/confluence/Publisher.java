package assay.confluence;

import assay.page.ConfluencePage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes a space hold the pages of a project: looks, plans, and does what is planned. */
public final class Publisher {

  /** What a server adds to a body when it keeps it, and white space. */
  private static final Pattern ADDED =
      Pattern.compile("\\s+|ac:(?:macro-id|schema-version|local-id)=\"[^\"]*\"");

  private final ConfluenceApi api;
  private final Place place;
  private final String tree;

  /**
   * Where pages go.
   *
   * @param space the key of the space
   * @param parent the title of the page to stand below; the space's home page if not given
   */
  public record Place(String space, Optional<String> parent) {}

  /** Is told of the work as it goes on. */
  public interface Progress {

    void done(int steps);

    void problem(String message);
  }

  /** Publishes the project {@code tree}. */
  public Publisher(Server server, Credentials credentials, Pause pause, Place place, String tree) {
    this.api = new ConfluenceApi(new Sender(server, credentials, pause), place.space());
    this.place = place;
    this.tree = tree;
  }

  /** Looks at the space and plans; writes nothing. */
  public PublishPlan plan(List<ConfluencePage> pages, boolean delete) throws PublishFailed {
    Optional<String> home = api.home();
    Map<String, FoundPage> found = api.pages();
    Optional<String> top = place.parent().isPresent() ? Optional.of(parent(found)) : home;
    PublishPlan plan = PublishPlan.of(tree, top, pages, found.values(), delete);
    return claim(plan, found) ? PublishPlan.of(tree, top, pages, found.values(), delete) : plan;
  }

  private String parent(Map<String, FoundPage> found) throws PublishFailed {
    String title = place.parent().orElse("");
    FoundPage parent =
        found.values().stream()
            .filter(page -> FoundPage.folded(page.title()).equals(FoundPage.folded(title)))
            .findFirst()
            .orElseThrow(
                () ->
                    new PublishFailed(
                        "there is no page `%s` in the space `%s` to publish below"
                            .formatted(title, place.space())));
    if (parent.mark().filter(mark -> mark.tree().equals(tree)).isPresent()) {
      throw new PublishFailed(
          "the page `%s` is itself published from here; name one above it".formatted(title));
    }
    return parent.id();
  }

  /**
   * Claims pages that an earlier run made and could not mark before it ended: they stand where ours
   * would and hold what ours would, so that no work of other people is lost by it.
   */
  private boolean claim(PublishPlan plan, Map<String, FoundPage> found) throws PublishFailed {
    boolean claimed = false;
    for (Step step : plan.steps()) {
      if (step instanceof Step.Conflict(var page, var other, var mayBeOurs)
          && mayBeOurs
          && bare(api.body(other.id())).equals(bare(page.body()))) {
        Mark unfinished = new Mark(tree, page.key(), page.title(), "", List.of());
        found.put(other.id(), other.withMark(unfinished));
        claimed = true;
      }
    }
    return claimed;
  }

  private static String bare(String body) {
    return ADDED.matcher(body).replaceAll("");
  }

  /** Does what is planned and tells what came of it. */
  public Tally carryOut(PublishPlan plan, Tally tally, Progress progress) throws PublishFailed {
    return new Work(plan).run(tally, progress);
  }

  /** A plan on its way. */
  private final class Work {

    private final PublishPlan plan;
    private final Optional<String> top;
    private final Map<String, String> ids;
    private final Map<String, Long> versions = new HashMap<>();

    Work(PublishPlan plan) {
      this.plan = plan;
      this.top = plan.top();
      this.ids = new HashMap<>(plan.ids());
    }

    Tally run(Tally tally, Progress progress) throws PublishFailed {
      plan.problems().forEach(progress::problem);
      int done = 0;
      for (Step step : plan.steps()) {
        try {
          carryOut(step);
          step.deed().ifPresent(tally::add);
        } catch (Refused e) {
          progress.problem("`%s`: %s".formatted(step.title(), e.getMessage()));
        }
        progress.done(++done);
      }
      return tally;
    }

    private void carryOut(Step step) throws PublishFailed, Refused {
      switch (step) {
        case Step.Create(var page) -> create(page);
        case Step.Change change -> change(change);
        case Step.StepAside(var found, var page, var title) ->
            update(found, title, page.body(), found.parent(), "Assay: a change of titles");
        case Step.Delete(var found) -> api.delete(found.id());
        case Step.Keep keep -> {}
        case Step.Conflict conflict -> {}
        case Step.Refuse refuse -> {}
      }
    }

    private void create(ConfluencePage page) throws PublishFailed, Refused {
      Mark mark = Mark.of(tree, page);
      FoundPage made = api.create(page, parent(page), mark);
      ids.put(page.key(), made.id());
      label(made, page.labels());
      if (made.mark().isEmpty()) {
        api.mark(made.id(), mark);
      }
    }

    /** The mark comes last: until then the next run sees that there is something left to do. */
    private void change(Step.Change change) throws PublishFailed, Refused {
      ConfluencePage page = change.page();
      FoundPage found = change.found();
      Mark mark = Mark.of(tree, page);
      if (change.rewritten() || change.renamed() || change.moved()) {
        update(found, page.title(), page.body(), parent(page), mark.message());
      }
      label(found, page.labels());
      unlabel(found, page.labels());
      if (!found.mark().equals(Optional.of(mark))) {
        if (found.mark().filter(Mark::isWritten).isPresent()) {
          api.changeMark(found.id(), mark);
        } else {
          api.mark(found.id(), mark);
        }
      }
    }

    private void update(
        FoundPage found, String title, String body, Optional<String> parent, String message)
        throws PublishFailed, Refused {
      long version = versions.getOrDefault(found.id(), found.version());
      long newer = api.update(found.withVersion(version), title, body, parent, message);
      versions.put(found.id(), newer);
    }

    private void label(FoundPage found, List<String> labels) throws PublishFailed, Refused {
      var missing = new ArrayList<>(labels);
      missing.removeAll(found.labels());
      if (!missing.isEmpty()) {
        api.addLabels(found.id(), missing);
      }
    }

    /** Takes off what we put on and want no more; the labels of other people stay. */
    private void unlabel(FoundPage found, Collection<String> labels) throws PublishFailed, Refused {
      Set<String> there = Set.copyOf(found.labels());
      for (String label : found.mark().map(Mark::labels).orElse(List.of())) {
        if (there.contains(label) && !labels.contains(label)) {
          api.removeLabel(found.id(), label);
        }
      }
    }

    private Optional<String> parent(ConfluencePage page) throws Refused {
      if (page.parentKey().isEmpty()) {
        return top;
      }
      Optional<String> id = page.parentKey().map(ids::get).filter(Predicate.not(String::isEmpty));
      if (id.isEmpty()) {
        throw new Refused("the page above it was not published");
      }
      return id;
    }
  }
}
