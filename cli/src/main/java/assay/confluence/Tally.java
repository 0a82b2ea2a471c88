package assay.confluence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many pages each thing was done to, or would be. */
public final class Tally {

  private final Map<Deed, Integer> counts = new EnumMap<>(Deed.class);

  void add(Deed deed) {
    counts.merge(deed, 1, Integer::sum);
  }

  /** {@code 2 to create, 0 to update, …}. */
  public String planned() {
    return words(deed -> deed == Deed.KEEP ? deed.plan() : "to " + deed.plan());
  }

  /** {@code 2 created, 0 updated, …}. */
  public String done() {
    return words(Deed::past);
  }

  private String words(Function<Deed, String> word) {
    return Arrays.stream(Deed.values())
        .map(deed -> "%,d %s".formatted(counts.getOrDefault(deed, 0), word.apply(deed)))
        .collect(Collectors.joining(", "));
  }
}
