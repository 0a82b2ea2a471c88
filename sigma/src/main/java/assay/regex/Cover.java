package assay.regex;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a program matches every text of {@link Letter}s, taken letter by letter with sets of
 * steps, each set looked at once. There may be very many sets; after some nothing is known.
 */
final class Cover {

  private static final int MOST_PLACES = 500;

  private final Threads threads;
  private final Deque<Place> open = new ArrayDeque<>();
  private final Set<Place> seen = new HashSet<>();

  /** Somewhere in a text that has not matched so far; {@code ended} if nothing can follow. */
  private record Place(BitSet entries, Beside before, boolean ended) {}

  Cover(Program program) {
    this.threads = new Threads(program);
  }

  boolean isWhole() {
    push(new Place(new BitSet(), Beside.EDGE, false));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (seen.size() > MOST_PLACES || !matches(place, Beside.EDGE)) {
        return false;
      }
      if (!place.ended()) {
        for (Letter letter : Letter.values()) {
          read(place, letter, letter.beside(), false);
        }
        read(place, Letter.NEWLINE, Beside.LAST_NEWLINE, true);
      }
    }
    return true;
  }

  private boolean matches(Place place, Beside after) {
    threads.enter(place.entries());
    return threads.arrive(place.before(), after);
  }

  private void read(Place place, Letter letter, Beside after, boolean last) {
    if (!matches(place, after)) {
      threads.read(read -> Letter.allOf(read).contains(letter));
      push(new Place(threads.entries(), letter.beside(), last));
    }
  }

  private void push(Place place) {
    if (seen.add(place)) {
      open.push(place);
    }
  }
}
