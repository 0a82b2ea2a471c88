package assay.regex;

import java.util.EnumSet;
import java.util.Set;

/** The flags that are on. */
public record Flags(Set<Flag> set) {

  public static final Flags NONE = new Flags(Set.of());

  public Flags {
    set = Set.copyOf(set);
  }

  public static Flags of(Flag... flags) {
    return new Flags(Set.of(flags));
  }

  public boolean has(Flag flag) {
    return set.contains(flag);
  }

  public boolean isEmpty() {
    return set.isEmpty();
  }

  public Flags with(Flag flag) {
    return with(of(flag));
  }

  Flags with(Flags more) {
    Set<Flag> all = EnumSet.noneOf(Flag.class);
    all.addAll(set);
    all.addAll(more.set);
    return new Flags(all);
  }

  Flags without(Flags others) {
    Set<Flag> left = EnumSet.noneOf(Flag.class);
    left.addAll(set);
    left.removeAll(others.set);
    return new Flags(left);
  }

  /** Their letters as {@code (?ims)} has them, always in this order. */
  public String letters() {
    var letters = new StringBuilder();
    for (Flag flag : Flag.values()) {
      if (has(flag)) {
        letters.append(flag.letter());
      }
    }
    return letters.toString();
  }
}
