package assay.confluence;

import assay.page.ConfluencePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of the publisher against the small server, and what it told. */
record Published(String tally, List<String> lines, List<String> problems, List<Duration> waits) {

  static Published to(
      FakeConfluence confluence, String tree, List<ConfluencePage> pages, boolean delete)
      throws PublishFailed {
    return run(confluence, tree, pages, delete, Optional.empty());
  }

  static Published below(FakeConfluence confluence, String parent, List<ConfluencePage> pages)
      throws PublishFailed {
    return run(confluence, "team", pages, true, Optional.of(parent));
  }

  private static Published run(
      FakeConfluence confluence,
      String tree,
      List<ConfluencePage> pages,
      boolean delete,
      Optional<String> parent)
      throws PublishFailed {
    var waits = new ArrayList<Duration>();
    var problems = new ArrayList<String>();
    var publisher =
        new Publisher(
            Server.of(confluence.url()),
            Credentials.from(Map.of(Credentials.TOKEN, FakeConfluence.TOKEN)),
            waits::add,
            new Publisher.Place(FakeConfluence.SPACE, parent),
            tree);
    PublishPlan plan = publisher.plan(pages, delete);
    Tally tally = new Tally();
    publisher.carryOut(
        plan,
        tally,
        new Publisher.Progress() {
          @Override
          public void done(int steps) {}

          @Override
          public void problem(String message) {
            problems.add(message);
          }
        });
    return new Published(tally.done(), plan.lines(), problems, waits);
  }
}
