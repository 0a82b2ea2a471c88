package assay.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Titles for pages, no two alike: a title names a page in Confluence. Where several want one title,
 * each of them gets what tells it apart, so that none depends on the order of the files.
 */
final class Titles {

  /** Confluence takes 255. */
  private static final int LONGEST = 150;

  private static final int LONGEST_ADDITION = 90;

  private Titles() {}

  /** What a page would like to be called, and what tells it apart, the shortest first. */
  record Wish(String title, List<String> additions) {

    Wish {
      additions = List.copyOf(additions);
    }

    private String at(int level) {
      return level == 0 ? start(title) : start(title) + " (" + end(additions.get(level - 1)) + ")";
    }
  }

  /** A title for each of {@code wishes}, in their order; {@code reserved} are others' titles. */
  static List<String> of(List<Wish> wishes, List<String> reserved) {
    Set<String> taken = new HashSet<>();
    reserved.forEach(title -> taken.add(folded(title)));
    int[] levels = new int[wishes.size()];
    boolean changed = true;
    while (changed) {
      changed = raise(wishes, levels, taken);
    }
    var titles = new ArrayList<String>(levels.length);
    for (int i = 0; i < levels.length; i++) {
      titles.add(free(wishes.get(i).at(levels[i]), taken));
    }
    return List.copyOf(titles);
  }

  /** One step further for all whose title is not theirs alone, as far as they have steps. */
  private static boolean raise(List<Wish> wishes, int[] levels, Set<String> taken) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < levels.length; i++) {
      counts.merge(folded(wishes.get(i).at(levels[i])), 1, Integer::sum);
    }
    boolean changed = false;
    for (int i = 0; i < levels.length; i++) {
      String title = folded(wishes.get(i).at(levels[i]));
      boolean shared = taken.contains(title) || counts.getOrDefault(title, 1) > 1;
      if (shared && levels[i] < wishes.get(i).additions().size()) {
        levels[i]++;
        changed = true;
      }
    }
    return changed;
  }

  private static String free(String title, Set<String> taken) {
    String free = title;
    for (int number = 2; !taken.add(folded(free)); number++) {
      free = title + " " + number;
    }
    return free;
  }

  /** A title as Confluence keeps it: on one line, without blanks around it. */
  static String clean(String title) {
    return Xml.clean(title).strip().replaceAll("\\s+", " ");
  }

  private static String start(String title) {
    String clean = clean(title);
    int length = clean.codePointCount(0, clean.length());
    return length <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  /** The end of an addition tells more than its start: of a path, it is the file. */
  private static String end(String addition) {
    String clean = clean(addition);
    int length = clean.codePointCount(0, clean.length());
    return length <= LONGEST_ADDITION
        ? clean
        : "…" + clean.substring(clean.offsetByCodePoints(0, length - LONGEST_ADDITION + 1)).strip();
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT);
  }
}
