package assay.cli;

import java.util.function.IntConsumer;

/** A bar on the terminal of those who watch, redrawn for each hundredth of the work. */
final class Progress implements IntConsumer {

  private static final int WIDTH = 40;

  /** Shorter work is done before a bar can be read. */
  private static final int LONG = 200;

  private final Terminal terminal;
  private final int total;
  private int shown;

  Progress(Terminal terminal, int total) {
    this.terminal = terminal;
    this.total = total;
  }

  /** Draws that {@code done} of the work is done. */
  @Override
  public synchronized void accept(int done) {
    if (!terminal.live() || total < LONG) {
      return;
    }
    int percent = (int) (100L * done / total);
    if (percent > shown) {
      shown = percent;
      int full = WIDTH * percent / 100;
      terminal
          .err()
          .printf(
              "\r[%s%s] %3d%%  %d of %d",
              "#".repeat(full), " ".repeat(WIDTH - full), percent, done, total);
      terminal.err().flush();
    }
  }

  /** Takes the bar away. */
  void clear() {
    if (shown > 0) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}
