package assay.target;

import java.util.Arrays;
import java.util.List;

/**
 * The order in which a set of Python 3.11 gives small numbers: that of the slots of its hash table,
 * where each number has the slot of its last bits or, if that is taken, one that follows from them.
 * Back ends of pySigma put sets into queries.
 */
final class PythonSet {

  private static final int SMALLEST = 8;
  private static final int PROBES = 9;
  private static final int EMPTY = -1;

  private int[] slots = table(SMALLEST);
  private int used;

  private PythonSet() {}

  /** {@code numbers}, none of them negative, which are added in their order. */
  static List<Integer> ordered(List<Integer> numbers) {
    var set = new PythonSet();
    numbers.forEach(set::add);
    return Arrays.stream(set.slots).filter(number -> number != EMPTY).boxed().toList();
  }

  private static int[] table(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  private void add(int number) {
    if (!put(slots, number)) {
      return;
    }
    used++;
    if (5 * used < 3 * (slots.length - 1)) {
      return;
    }
    int size = SMALLEST;
    while (size <= 4 * used) {
      size *= 2;
    }
    int[] larger = table(size);
    for (int each : slots) {
      if (each != EMPTY) {
        put(larger, each);
      }
    }
    slots = larger;
  }

  /** Whether {@code number} is new. */
  private static boolean put(int[] slots, int number) {
    int mask = slots.length - 1;
    int start = number & mask;
    int rest = number;
    while (true) {
      int last = start + PROBES <= mask ? start + PROBES : start;
      for (int slot = start; slot <= last; slot++) {
        if (slots[slot] == number) {
          return false;
        }
        if (slots[slot] == EMPTY) {
          slots[slot] = number;
          return true;
        }
      }
      rest >>= 5;
      start = (start * 5 + 1 + rest) & mask;
    }
  }
}
