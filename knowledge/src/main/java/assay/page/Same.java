package assay.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists that hold an object once. Rules and entities are large: comparing them is not cheap. */
final class Same {

  private Same() {}

  static <T> List<T> once(Stream<T> things) {
    Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return things.filter(seen::add).toList();
  }

  /** Whether the two are one object. */
  @SuppressWarnings("ReferenceEquality") // that is what it is for
  static boolean is(Object one, Object other) {
    return one == other;
  }
}
