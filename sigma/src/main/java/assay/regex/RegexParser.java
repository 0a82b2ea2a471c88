package assay.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a regular expression by recursive descent: {@code |} binds least, then one part after the
 * other, then repetition.
 *
 * <p>The language is Sigma's subset of PCRE with what rules use beyond it. Where engines read the
 * same text differently, this reads it as Python does, by which rules are judged today, or refuses.
 */
final class RegexParser {

  static final int LONGEST = 10_000;
  static final int DEEPEST = 100;
  static final int MOST_REPEATS = 1_000;

  private final Cursor in;
  private final FlagParser flags;
  private final EscapeParser escapes;
  private final ClassParser classes;
  private int depth;

  /** How often something is repeated, and the text that says so. */
  private record Bounds(int min, int max, String written, int start) {}

  private RegexParser(String text) {
    this.in = new Cursor(text);
    this.flags = new FlagParser(in);
    this.escapes = new EscapeParser(in);
    this.classes = new ClassParser(in, escapes);
  }

  /**
   * The tree of {@code text}; it stays within all bounds.
   *
   * @throws RegexStop at the first problem
   */
  static RegexNode parse(String text) {
    if (text.length() > LONGEST) {
      throw new RegexStop(RegexProblems.tooLong(text.length()));
    }
    RegexNode tree = new RegexParser(text).whole();
    if (Program.size(tree) > Program.MOST_STEPS) {
      throw new RegexStop(RegexProblems.tooManySteps(text.length()));
    }
    return tree;
  }

  private RegexNode whole() {
    Flags global = flags.global();
    RegexNode node = alternation();
    if (in.peek() == ')') {
      throw new RegexStop(RegexProblems.unopenedGroup(in.at()));
    }
    return global.isEmpty() ? node : new RegexNode.Flagged(global, Flags.NONE, node);
  }

  private RegexNode alternation() {
    List<RegexNode> choices = new ArrayList<>();
    do {
      choices.add(sequence());
    } while (in.take("|"));
    return RegexNode.anyOf(choices);
  }

  private RegexNode sequence() {
    List<RegexNode> parts = new ArrayList<>();
    while (in.peek() != Cursor.END && in.peek() != '|' && in.peek() != ')') {
      parts.add(repeated());
    }
    return RegexNode.sequence(parts);
  }

  private RegexNode repeated() {
    boolean bracketed = in.peek() == '(';
    RegexNode node = atom();
    Optional<Bounds> some = bounds();
    if (some.isEmpty()) {
      return node;
    }
    Bounds bounds = some.get();
    if (node instanceof Anchor anchor && !bracketed) {
      throw new RegexStop(
          RegexProblems.anchorRepeated(anchor.written(), bounds.written(), bounds.start()));
    }
    boolean lazy = in.take("?");
    if (!lazy && in.take("+")) {
      throw new RegexStop(RegexProblems.possessive(in.since(bounds.start()), bounds.start()));
    }
    bounds()
        .ifPresent(
            more -> {
              throw new RegexStop(RegexProblems.repeatedRepeat(more.written(), more.start()));
            });
    return new RegexNode.Repeat(node, bounds.min(), bounds.max(), lazy);
  }

  private RegexNode atom() {
    int start = in.at();
    bounds()
        .ifPresent(
            bounds -> {
              throw new RegexStop(RegexProblems.nothingToRepeat(bounds.written(), start));
            });
    int character = in.next();
    return switch (character) {
      case '.' -> new RegexNode.AnyChar();
      case '^' -> Anchor.START;
      case '$' -> Anchor.END;
      case '(' -> group(start);
      case '[' -> classes.afterBracket(start);
      case '\\' -> escapes.node(start);
      default -> new RegexNode.Literal(Character.toString(escapes.notHalf(character, start)));
    };
  }

  /** What stands here and says how often; braces that do not are characters like others. */
  private Optional<Bounds> bounds() {
    int start = in.at();
    return switch (in.peek()) {
      case '*' -> bounds(in.next(), 0, RegexNode.Repeat.UNBOUNDED, start);
      case '+' -> bounds(in.next(), 1, RegexNode.Repeat.UNBOUNDED, start);
      case '?' -> bounds(in.next(), 0, 1, start);
      case '{' -> braces(start);
      default -> Optional.empty();
    };
  }

  private static Optional<Bounds> bounds(int sign, int min, int max, int start) {
    return Optional.of(new Bounds(min, max, Character.toString(sign), start));
  }

  private Optional<Bounds> braces(int start) {
    in.next();
    String min = in.digits();
    boolean comma = in.take(",");
    String max = comma ? in.digits() : min;
    if (!in.take("}") || (min.isEmpty() && !comma)) {
      in.backTo(start);
      return Optional.empty();
    }
    String written = in.since(start);
    int least = min.isEmpty() ? 0 : number(min, written, start);
    int most = max.isEmpty() ? RegexNode.Repeat.UNBOUNDED : number(max, written, start);
    if (least > most) {
      throw new RegexStop(RegexProblems.boundsReversed(written, start));
    }
    return Optional.of(new Bounds(least, most, written, start));
  }

  private static int number(String digits, String written, int start) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = number * 10 + digits.charAt(i) - '0';
      if (number > MOST_REPEATS) {
        throw new RegexStop(RegexProblems.boundTooLarge(written, start));
      }
    }
    return number;
  }

  private RegexNode group(int start) {
    if (++depth > DEEPEST) {
      throw new RegexStop(RegexProblems.tooDeep(start));
    }
    RegexNode node;
    if (!in.take("?")) {
      node = new RegexNode.Group(inside(start));
    } else if (in.take(":")) {
      node = inside(start);
    } else {
      refuseOtherGroups(start);
      FlagParser.Scope scope = flags.scope(start);
      node = new RegexNode.Flagged(scope.on(), scope.off(), inside(start));
    }
    depth--;
    return node;
  }

  private RegexNode inside(int start) {
    RegexNode node = alternation();
    if (!in.take(")")) {
      throw new RegexStop(RegexProblems.unclosedGroup(start));
    }
    return node;
  }

  /** Names what stands behind {@code (?} and is neither a colon nor a flag. */
  private void refuseOtherGroups(int start) {
    if (in.take("=") || in.take("!") || in.take("<=") || in.take("<!")) {
      throw new RegexStop(RegexProblems.lookAround(in.since(start), start));
    }
    if (in.take("P=")) {
      throw new RegexStop(RegexProblems.backReference(in.since(start), start));
    }
    if (in.take("P<") || in.take("<") || in.take("'")) {
      throw new RegexStop(RegexProblems.namedGroup(in.since(start), start));
    }
    if (in.take(">")) {
      throw new RegexStop(RegexProblems.atomic(start));
    }
    if (in.peek() == Cursor.END) {
      throw new RegexStop(RegexProblems.unclosedGroup(start));
    }
    if (in.peek() != '-' && !(in.peek() >= 'a' && in.peek() <= 'z')) {
      in.next();
      throw new RegexStop(RegexProblems.unknownGroup(in.since(start), start));
    }
  }
}
