package assay.regex;

import assay.regex.CharClass.Item;
import assay.regex.CharClass.Named;
import assay.regex.CharClass.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Trees and texts by chance, the same for the same seed. */
final class RandomRegex {

  /** Few characters, so that trees and texts often agree. */
  private static final String PLAIN = "aabAB1_ -\n";

  private static final String STRANGE = "\\^$.|?*+()[]{}&~#/\"'\t\r\u0000\u0085\u200B\u00E9\u017F";

  private final Random random;
  private final String alphabet;

  private RandomRegex(Random random, String alphabet) {
    this.random = random;
    this.alphabet = alphabet;
  }

  /** Of characters that mean the same to all engines. */
  static RandomRegex plain(long seed) {
    return new RandomRegex(new Random(seed), PLAIN);
  }

  static RandomRegex strange(long seed) {
    return new RandomRegex(new Random(seed), PLAIN + STRANGE);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String text(int longest) {
    var text = new StringBuilder();
    for (int length = random.nextInt(longest + 1); length > 0; length--) {
      text.append(character());
    }
    return text.toString();
  }

  private char character() {
    return alphabet.charAt(random.nextInt(alphabet.length()));
  }

  Flags flags() {
    Flags flags = Flags.NONE;
    for (Flag flag : Flag.values()) {
      flags = random.nextInt(3) == 0 ? flags.with(flag) : flags;
    }
    return flags;
  }

  RegexNode tree(int depth) {
    return switch (depth == 0 ? random.nextInt(4) : random.nextInt(10)) {
      case 0 -> new RegexNode.AnyChar();
      case 1 -> charClass();
      case 2 -> oneOf(List.of(Anchor.values()));
      case 3 -> new RegexNode.Literal("" + character() + text(2));
      case 4, 5 -> RegexNode.sequence(some(0, () -> tree(depth - 1)));
      case 6 -> RegexNode.anyOf(some(1, () -> tree(depth - 1)));
      case 7 -> new RegexNode.Group(tree(depth - 1));
      case 8 -> repeat(tree(depth - 1));
      default -> flagged(tree(depth - 1));
    };
  }

  private CharClass charClass() {
    return new CharClass(random.nextBoolean(), some(1, this::item));
  }

  private Item item() {
    if (random.nextInt(3) == 0) {
      return oneOf(List.of(Named.values()));
    }
    char one = character();
    char other = random.nextBoolean() ? one : character();
    return new Range(Math.min(one, other), Math.max(one, other));
  }

  private RegexNode repeat(RegexNode node) {
    int min = random.nextInt(3);
    int max = random.nextBoolean() ? RegexNode.Repeat.UNBOUNDED : min + random.nextInt(2);
    return new RegexNode.Repeat(node, min, max, random.nextBoolean());
  }

  private RegexNode flagged(RegexNode node) {
    Flags on = flags();
    Flags off = flags().without(on);
    return on.isEmpty() && off.isEmpty() ? node : new RegexNode.Flagged(on, off, node);
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> List<T> some(int least, Supplier<T> one) {
    var list = new ArrayList<T>();
    for (int count = least + random.nextInt(3); count > 0; count--) {
      list.add(one.get());
    }
    return list;
  }
}
