package assay.cli;

import assay.confluence.PublishPlan;
import assay.confluence.Publisher;
import assay.confluence.Tally;

/** What is said of publishing: what was done as a result, what was not beside it. */
final class PublishReport implements Publisher.Progress {

  private final Terminal terminal;
  private final int steps;
  private int problems;

  PublishReport(Terminal terminal, int steps) {
    this.terminal = terminal;
    this.steps = steps;
  }

  /** {@code text} in one line; a title comes from other people, and must not steer a terminal. */
  static String shown(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  int dry(PublishPlan plan) {
    plan.lines().forEach(line -> terminal.out().println(shown(line)));
    terminal.out().println(plan.tally().planned());
    plan.problems().forEach(this::problem);
    return status();
  }

  @Override
  public void done(int done) {
    if (terminal.live()) {
      terminal.err().print("\r%,d of %,d pages".formatted(done, steps));
      terminal.err().flush();
    }
  }

  @Override
  public void problem(String message) {
    clear();
    problems++;
    terminal.err().println("assay: " + shown(message));
  }

  int end(Tally tally) {
    clear();
    terminal.out().println(tally.done());
    return status();
  }

  /** The work ended before its end; what was done so far is done. */
  void stopped(Tally tally) {
    clear();
    terminal.err().println("stopped: " + tally.done() + "; publish again to go on from here");
  }

  private int status() {
    return problems == 0 ? Status.CLEAN : Status.FINDINGS;
  }

  private void clear() {
    if (terminal.live()) {
      terminal.err().print("\r\u001b[K");
    }
  }
}
