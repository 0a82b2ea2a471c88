package assay.lint;

import assay.rule.Pattern;
import assay.rule.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the texts of a list that another text of it takes in.
 *
 * <p>A pattern can take in another only if its longest literal stands in a literal of the other. In
 * short lists each is tried with each. Lists have up to thousands of values, though: there each
 * pattern is kept by four characters from the middle of its longest literal, where texts differ
 * most, and is tried with those that have these characters.
 */
final class Coverings {

  private static final int GRAM = 4;
  private static final int SHORT_LIST = 40;

  /** What is left of a list that takes more comparisons of characters is not looked at. */
  private static final long MOST_WORK = 200_000_000;

  /** How many values {@link #hash} has. */
  private static final int HASHES = 1 << 16;

  private final Pattern[] patterns;
  private final String[] longest;
  private final int[] sizes;
  private final Pair pairs;
  private long work;

  /** What is told of each pair. */
  interface Pair {

    void found(int narrow, int wide);
  }

  private Coverings(List<Value.Text> values, Pair pairs) {
    this.patterns = new Pattern[values.size()];
    this.longest = new String[values.size()];
    this.sizes = new int[values.size()];
    this.pairs = pairs;
    for (int i = 0; i < patterns.length; i++) {
      Value.Text value = values.get(i);
      patterns[i] = value.cased() ? value.pattern() : value.pattern().folded();
      longest[i] = longest(patterns[i]);
      sizes[i] = size(patterns[i]);
    }
  }

  /**
   * Tells each pair of which the second matches all that the first matches, and more, or the same
   * and stands first. Patterns without a literal, such as {@code *}, are left out.
   */
  static void find(List<Value.Text> values, Pair pairs) {
    var coverings = new Coverings(values, pairs);
    if (values.size() <= SHORT_LIST) {
      coverings.tryAll();
    } else {
      coverings.tryByGram();
    }
  }

  private void tryAll() {
    for (int narrow = 0; narrow < patterns.length; narrow++) {
      for (int wide = 0; wide < patterns.length; wide++) {
        test(narrow, wide);
      }
    }
  }

  private void tryByGram() {
    Map<Long, List<Integer>> byGram = new HashMap<>();
    var seen = new BitSet(HASHES);
    boolean[] lengths = new boolean[GRAM + 1];
    for (int i = 0; i < patterns.length; i++) {
      String literal = longest[i];
      if (!literal.isEmpty()) {
        int length = Math.min(GRAM, literal.length());
        long gram = gram(literal, (literal.length() - length) / 2, length);
        lengths[length] = true;
        seen.set(hash(gram));
        byGram.computeIfAbsent(gram, key -> new ArrayList<>(1)).add(i);
      }
    }
    for (int narrow = 0; narrow < patterns.length; narrow++) {
      for (Pattern.Part part : patterns[narrow].parts()) {
        if (part instanceof Pattern.Literal(String text)) {
          for (int length = 1; length <= GRAM; length++) {
            if (lengths[length]) {
              tryGrams(text, length, narrow, byGram, seen);
            }
          }
        }
      }
    }
  }

  private void tryGrams(
      String text, int length, int narrow, Map<Long, List<Integer>> byGram, BitSet seen) {
    for (int at = 0; at + length <= text.length() && work <= MOST_WORK; at++) {
      long gram = gram(text, at, length);
      if (seen.get(hash(gram))) {
        for (int wide : byGram.getOrDefault(gram, List.of())) {
          test(narrow, wide);
        }
      }
    }
  }

  /** Some characters in one number. Two pieces may share one: each pair is looked at anyway. */
  private static long gram(String text, int at, int length) {
    long gram = length;
    for (int i = 0; i < length; i++) {
      gram = (gram << 15) ^ text.charAt(at + i);
    }
    return gram;
  }

  private static int hash(long gram) {
    return (int) ((gram * 0x9E3779B97F4A7C15L) >>> 48);
  }

  private void test(int narrow, int wide) {
    String piece = longest[wide];
    work++;
    if (narrow == wide || piece.isEmpty() || piece.length() > longest[narrow].length()) {
      return;
    }
    work += (long) sizes[narrow] * sizes[wide];
    if (work > MOST_WORK || !hasPiece(patterns[narrow], piece)) {
      return;
    }
    Pattern one = patterns[narrow];
    Pattern other = patterns[wide];
    boolean longer = piece.length() < longest[narrow].length();
    boolean covers =
        (longer && isAnywhere(other))
            || (other.covers(one) && !one.equals(other) && (wide < narrow || !one.covers(other)));
    if (covers) {
      pairs.found(narrow, wide);
    }
  }

  /** Whether the pattern is a text that may stand anywhere. */
  private static boolean isAnywhere(Pattern pattern) {
    return pattern.parts().size() == 3
        && pattern.opensFront()
        && pattern.opensBack()
        && pattern.parts().get(1) instanceof Pattern.Literal;
  }

  private static boolean hasPiece(Pattern pattern, String piece) {
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text) && text.contains(piece)) {
        return true;
      }
    }
    return false;
  }

  private static int size(Pattern pattern) {
    int size = pattern.parts().size();
    for (Pattern.Part part : pattern.parts()) {
      size += part instanceof Pattern.Literal(String text) ? text.length() : 0;
    }
    return size;
  }

  private static String longest(Pattern pattern) {
    String longest = "";
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text) && text.length() > longest.length()) {
        longest = text;
      }
    }
    return longest;
  }
}
