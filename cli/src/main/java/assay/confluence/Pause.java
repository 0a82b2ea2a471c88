package assay.confluence;

import java.time.Duration;

/** Waits before a request is sent again. */
@FunctionalInterface
public interface Pause {

  /** Waits by the clock. */
  Pause REAL = Thread::sleep;

  void of(Duration time) throws InterruptedException;
}
