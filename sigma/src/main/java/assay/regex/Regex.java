package assay.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a rule: the text that was written, the flags that modifiers gave it, and
 * the tree that the text means. Flags within the text, as in {@code (?i)}, are in the tree.
 */
public final class Regex {

  private static final RegexNode ANY_TEXT =
      new RegexNode.Repeat(new RegexNode.AnyChar(), 0, RegexNode.Repeat.UNBOUNDED, false);

  private final String text;
  private final Flags flags;
  private final RegexNode tree;

  /** What became of a text. */
  public sealed interface Parsed {}

  /** It is a regular expression. */
  public record Ok(Regex regex) implements Parsed {}

  /** It is none, or none that Assay takes. */
  public record Failed(RegexProblem problem) implements Parsed {}

  private Regex(String text, Flags flags, RegexNode tree) {
    this.text = text;
    this.flags = flags;
    this.tree = tree;
  }

  /**
   * The regular expression that {@code text} is: of the subset that Sigma 2.1 lists ("Regular
   * expressions"), with the classes, escapes, groups and flags that rules use beyond it.
   */
  public static Parsed parse(String text, Flags flags) {
    try {
      return new Ok(new Regex(text, flags, RegexParser.parse(text)));
    } catch (RegexStop stop) {
      return new Failed(stop.problem());
    }
  }

  public String text() {
    return text;
  }

  /** Those that modifiers gave; see {@link RegexNode.Flagged} for others. */
  public Flags flags() {
    return flags;
  }

  public RegexNode tree() {
    return tree;
  }

  public Regex with(Flag flag) {
    return new Regex(text, flags.with(flag), tree);
  }

  /**
   * What {@code re|contains} makes of it: any text may stand before and behind. Whether the
   * expression is found does not depend on that; for engines that always compare the whole it does.
   */
  public Regex asContains() {
    return open(true, true);
  }

  /** What {@code re|startswith} makes of it: any text may stand behind. */
  public Regex asStartsWith() {
    return open(false, true);
  }

  /** What {@code re|endswith} makes of it: any text may stand before. */
  public Regex asEndsWith() {
    return open(true, false);
  }

  private Regex open(boolean before, boolean behind) {
    var cursor = new Cursor(text);
    Flags global = new FlagParser(cursor).global();
    String head = text.substring(0, cursor.at());
    String body = text.substring(cursor.at());
    boolean front = before && !body.startsWith(".*") && !body.startsWith("^");
    boolean back =
        behind && !endsWith(body, ".*") && !endsWith(body, "$") && !(front && body.isEmpty());
    if (!front && !back) {
      return this;
    }
    RegexNode inner =
        !global.isEmpty() && tree instanceof RegexNode.Flagged all ? all.node() : tree;
    List<RegexNode> parts = new ArrayList<>(List.of(inner));
    if (front) {
      parts.addFirst(ANY_TEXT);
    }
    if (back) {
      parts.addLast(ANY_TEXT);
    }
    RegexNode opened = RegexNode.sequence(parts);
    return new Regex(
        head + (front ? ".*" : "") + enclosed(body, inner) + (back ? ".*" : ""),
        flags,
        global.isEmpty() ? opened : new RegexNode.Flagged(global, Flags.NONE, opened));
  }

  /** {@code body}, in brackets if what is put beside it would else belong to one of its choices. */
  private static String enclosed(String body, RegexNode tree) {
    boolean holds =
        !(tree instanceof RegexNode.Alternation)
            || (parse(".*" + body, Flags.NONE) instanceof Ok(Regex joined)
                && joined.tree instanceof RegexNode.Concat);
    return holds ? body : "(?:" + body + ")";
  }

  /**
   * Whether {@code text} ends with {@code suffix}; {@code \$} and {@code \.*} are something else.
   */
  private static boolean endsWith(String text, String suffix) {
    int end = text.length() - suffix.length();
    int backslashes = 0;
    while (backslashes < end && text.charAt(end - backslashes - 1) == '\\') {
      backslashes++;
    }
    return text.endsWith(suffix) && backslashes % 2 == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Regex regex && text.equals(regex.text) && flags.equals(regex.flags);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + flags.hashCode();
  }

  /** As its text stands in other tools, the flags in front. */
  @Override
  public String toString() {
    return flags.isEmpty() ? text : "(?" + flags.letters() + ")" + text;
  }
}
