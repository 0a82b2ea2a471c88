package assay.confluence;

import assay.page.ConfluencePage;
import java.util.Optional;

/** One thing to do, or to leave, so that the space holds the pages that are wanted. */
sealed interface Step {

  /** A page that is not there yet. */
  record Create(ConfluencePage page) implements Step {}

  /**
   * A page that differs.
   *
   * @param renamed whether its title differs
   * @param moved whether it stands below another page
   * @param rewritten whether what was published was something else: its body, or any of these
   */
  record Change(
      ConfluencePage page, FoundPage found, boolean renamed, boolean moved, boolean rewritten)
      implements Step {

    private String words() {
      if (renamed) {
        String moves = moved ? ", and move it" : "";
        return "rename  %s, to %s%s".formatted(found.title(), page.title(), moves);
      }
      return (moved ? "move    " : "update  ") + page.title();
    }
  }

  /**
   * A title that another page needs before this page gets its own: where two pages change titles,
   * one of them has to go by another name for a moment.
   */
  record StepAside(FoundPage found, ConfluencePage page, String title) implements Step {}

  /** A page that is as it should be. */
  record Keep(ConfluencePage page, FoundPage found) implements Step {}

  /** A page of ours that is wanted no more. */
  record Delete(FoundPage found) implements Step {}

  /**
   * A page whose title another page has, which is not ours to change.
   *
   * @param mayBeOurs whether it stands where ours would, and nobody changed it since it was made
   */
  record Conflict(ConfluencePage page, FoundPage other, boolean mayBeOurs) implements Step {}

  /** A page that cannot be made, and why. */
  record Refuse(ConfluencePage page, String reason) implements Step {}

  /** The line that tells of this step beforehand; empty if there is nothing to do. */
  default Optional<String> line() {
    return switch (this) {
      case Create(var page) -> Optional.of("create  " + page.title());
      case Change change -> Optional.of(change.words());
      case StepAside aside -> Optional.empty();
      case Keep keep -> Optional.empty();
      case Delete(var found) -> Optional.of("delete  " + found.title());
      case Conflict conflict -> Optional.empty();
      case Refuse refuse -> Optional.empty();
    };
  }

  /** What cannot be done; empty if it can. */
  default Optional<String> problem() {
    return switch (this) {
      case Conflict(var page, var other, var mayBeOurs) ->
          Optional.of(
              "`%s` was not published: there is a page of this title that is not ours (id %s)"
                  .formatted(page.title(), other.id()));
      case Refuse(var page, var reason) ->
          Optional.of("`%s` was not published: %s".formatted(page.title(), reason));
      case Create create -> Optional.empty();
      case Change change -> Optional.empty();
      case StepAside aside -> Optional.empty();
      case Keep keep -> Optional.empty();
      case Delete delete -> Optional.empty();
    };
  }

  /** The title of the page. */
  default String title() {
    return switch (this) {
      case Create(var page) -> page.title();
      case Change change -> change.page.title();
      case Keep(var page, var found) -> page.title();
      case Delete(var found) -> found.title();
      case StepAside(var found, var page, var title) -> page.title();
      case Conflict conflict -> conflict.page.title();
      case Refuse(var page, var reason) -> page.title();
    };
  }

  /** What it counts as once it is done; empty if it does not count. */
  default Optional<Deed> deed() {
    return switch (this) {
      case Create create -> Optional.of(Deed.CREATE);
      case Change change ->
          Optional.of(change.renamed ? Deed.RENAME : change.moved ? Deed.MOVE : Deed.UPDATE);
      case Keep keep -> Optional.of(Deed.KEEP);
      case Delete delete -> Optional.of(Deed.DELETE);
      case StepAside aside -> Optional.empty();
      case Conflict conflict -> Optional.empty();
      case Refuse refuse -> Optional.empty();
    };
  }
}
