package assay.emit;

import assay.regex.Anchor;
import assay.regex.CharClass;
import assay.regex.CharClass.Named;
import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes regular expressions for an engine that has a dialect of its own, so that they find there
 * what they mean. A dialect says what differs; the flags that hold at each place are known here.
 */
public abstract class RegexWriter {

  /** Where an engine cannot see what is asked: it comes near. */
  private static final Approximation BOUNDARY =
      new Approximation(
          "approximate-regex", "for `\\b` only letters, digits and `_` of ASCII make a word");

  private static final Approximation CLASS =
      new Approximation(
          "approximate-regex",
          "in classes of several parts `\\W`, `\\S` and `\\D` know only ASCII");

  private static final Approximation END =
      new Approximation("approximate-regex", "`$` within an expression is the very end of a text");

  private static final String SPECIAL = "\\.^$*+?()[]{}|";
  private static final String SPECIAL_IN_CLASS = "\\[]^-";

  /** No engine takes, and no person reads, more. */
  private static final int LONGEST = 20_000;

  /** The greatest number that a repetition may have; greater ones are written in parts. */
  private final int mostRepeats;

  protected RegexWriter(int mostRepeats) {
    this.mostRepeats = mostRepeats;
  }

  /** {@code regex} in this dialect. */
  public final Said write(Regex regex) {
    var writing = new Writing();
    writing.node(regex.tree(), regex.flags(), true);
    String text = opening(regex.flags()) + writing.out;
    if (writing.refused.isPresent()) {
      return Said.not(writing.refused.get());
    }
    return writing.nearly.isPresent()
        ? Said.exactly(text).nearly(writing.nearly.get())
        : Said.exactly(text);
  }

  /** What stands in front for the flags that hold everywhere. */
  protected abstract String opening(Flags flags);

  /** A group in which the flags of {@code flagged} hold. */
  protected abstract String group(RegexNode.Flagged flagged);

  /** The dot. */
  protected abstract String any(boolean dotAll);

  /** A character that stands for itself, or without case for its variants. */
  protected abstract String character(int character, boolean ignoreCase);

  /** A range as it stands in a class. */
  protected abstract String range(CharClass.Range range, boolean ignoreCase);

  /** A named set as it stands in a class; empty if it cannot stand beside others. */
  protected abstract Optional<String> inClass(Named named);

  protected abstract String anchor(Anchor anchor, boolean multiline);

  /** Whether {@code \b} sees all letters. */
  protected abstract boolean knowsWords();

  /** {@code character} with a backslash if it is special, by its code if it is unseen. */
  protected static String escaped(int character, boolean inClass, String code) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        if ((inClass ? SPECIAL_IN_CLASS : SPECIAL).indexOf(character) >= 0) {
          yield "\\" + Character.toString(character);
        }
        boolean unseen =
            switch (Character.getType(character)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR ->
                  true;
              default -> false;
            };
        yield unseen ? code.formatted(character) : Character.toString(character);
      }
    };
  }

  private static Named opposite(Named named) {
    return switch (named) {
      case DIGIT -> Named.NOT_DIGIT;
      case NOT_DIGIT -> Named.DIGIT;
      case WORD -> Named.NOT_WORD;
      case NOT_WORD -> Named.WORD;
      case SPACE -> Named.NOT_SPACE;
      case NOT_SPACE -> Named.SPACE;
    };
  }

  /** The text so far, and what is wrong with it. */
  private final class Writing {

    private final StringBuilder out = new StringBuilder();
    private Optional<String> refused = Optional.empty();
    private Optional<Approximation> nearly = Optional.empty();

    /**
     * @param last whether nothing of the expression follows
     */
    private void node(RegexNode node, Flags flags, boolean last) {
      switch (node) {
        case RegexNode.Literal literal ->
            literal
                .text()
                .codePoints()
                .forEach(c -> out.append(character(c, flags.has(Flag.IGNORE_CASE))));
        case RegexNode.AnyChar any -> out.append(any(flags.has(Flag.DOT_ALL)));
        case CharClass set -> characterClass(set, flags.has(Flag.IGNORE_CASE));
        case Anchor anchor -> anchor(anchor, flags.has(Flag.MULTILINE), last);
        case RegexNode.Concat concat -> {
          List<RegexNode> parts = concat.parts();
          for (int i = 0; i < parts.size(); i++) {
            RegexNode part = parts.get(i);
            boolean choice = part instanceof RegexNode.Alternation;
            node(choice ? new RegexNode.Group(part) : part, flags, last && i == parts.size() - 1);
          }
        }
        case RegexNode.Alternation alternation -> {
          String bar = "";
          for (RegexNode choice : alternation.choices()) {
            out.append(bar);
            node(choice, flags, last);
            bar = "|";
          }
        }
        case RegexNode.Group group -> bracketed("(?:", group.node(), flags, last);
        case RegexNode.Flagged flagged ->
            bracketed(group(flagged), flagged.node(), flagged.within(flags), last);
        case RegexNode.Repeat repeat -> repeat(repeat, flags);
      }
    }

    private void bracketed(String opening, RegexNode node, Flags flags, boolean last) {
      out.append(opening);
      node(node, flags, last);
      out.append(')');
    }

    private void repeat(RegexNode.Repeat repeat, Flags flags) {
      RegexNode node = repeat.node();
      boolean single =
          node instanceof RegexNode.AnyChar
              || node instanceof CharClass
              || node instanceof RegexNode.Group
              || node instanceof RegexNode.Flagged
              || (node instanceof RegexNode.Literal literal
                  && literal.text().codePointCount(0, literal.text().length()) == 1);
      int start = out.length();
      if (single) {
        node(node, flags, false);
      } else {
        bracketed("(?:", node, flags, false);
      }
      String once = out.substring(start);
      int min = repeat.min();
      int max = repeat.max();
      while (repeat.isUnbounded() ? min > mostRepeats : max > mostRepeats) {
        int least = Math.min(min, mostRepeats);
        out.append(repeat.isUnbounded() ? bounds(least, least) : bounds(least, mostRepeats));
        out.append(once);
        min -= least;
        max -= repeat.isUnbounded() ? 0 : mostRepeats;
        if (out.length() > LONGEST) {
          refused = Optional.of("so many repetitions in a regular expression");
          return;
        }
      }
      out.append(bounds(min, max));
    }

    private void anchor(Anchor anchor, boolean multiline, boolean last) {
      switch (anchor) {
        case END -> {
          out.append(last && !multiline ? "\\n?" : "");
          nearly(END, !last && !multiline);
        }
        case WORD_BOUNDARY, NO_WORD_BOUNDARY -> nearly(BOUNDARY, !knowsWords());
        case START, TEXT_START, TEXT_END -> {}
      }
      out.append(RegexWriter.this.anchor(anchor, multiline));
    }

    private void nearly(Approximation how, boolean is) {
      if (is) {
        nearly = Optional.of(how);
      }
    }

    /** A set that cannot stand beside others is a choice of its own. */
    private void characterClass(CharClass set, boolean ignoreCase) {
      var inside = new StringBuilder();
      var choices = new ArrayList<String>();
      boolean alone = set.items().size() == 1;
      boolean negated = set.negated();
      for (CharClass.Item item : set.items()) {
        switch (item) {
          case CharClass.Range range -> inside.append(range(range, ignoreCase));
          case Named named -> {
            Optional<String> text = inClass(named);
            if (text.isPresent()) {
              inside.append(text.get());
            } else if (alone) {
              inside.append(inClass(opposite(named)).orElseThrow());
              negated = !negated;
            } else if (!negated) {
              choices.add("[^" + inClass(opposite(named)).orElseThrow() + "]");
            } else {
              inside.append('\\').append(named.letter());
              nearly(CLASS, true);
            }
          }
        }
      }
      if (!inside.isEmpty()) {
        choices.addFirst((negated ? "[^" : "[") + inside + "]");
      }
      String text = String.join("|", choices);
      out.append(choices.size() == 1 ? text : "(?:" + text + ")");
    }
  }

  /** Whether as few as do are taken changes nothing of what is found. */
  private static String bounds(int min, int max) {
    if (max == RegexNode.Repeat.UNBOUNDED) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    if (min == max) {
      return "{" + min + "}";
    }
    return min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
  }
}
