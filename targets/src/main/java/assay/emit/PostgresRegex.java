package assay.emit;

import assay.regex.Anchor;
import assay.regex.CaseVariants;
import assay.regex.CharClass;
import assay.regex.CharClass.Named;
import assay.regex.Flags;
import assay.regex.RegexNode;
import java.util.Optional;

/**
 * The advanced regular expressions of PostgreSQL. Flags hold for a whole expression there, so a
 * letter without case is written as the class of its variants. A dot takes newlines, and {@code ^}
 * and {@code $} are the ends of the text. What letters and digits are, the collation says.
 */
public final class PostgresRegex extends RegexWriter {

  private static final String CODE = "\\u%04x";

  /** A longer range is written as it is: it holds more than one kind of letters. */
  private static final int MOST_VARIANTS = 300;

  public PostgresRegex() {
    super(255);
  }

  @Override
  protected String opening(Flags flags) {
    return "";
  }

  @Override
  protected String group(RegexNode.Flagged flagged) {
    return "(?:";
  }

  @Override
  protected String any(boolean dotAll) {
    return dotAll ? "." : "[^\\n]";
  }

  private static String coded(int character, boolean inClass) {
    return escaped(character, inClass, Character.isBmpCodePoint(character) ? CODE : "\\U%08x");
  }

  @Override
  protected String character(int character, boolean ignoreCase) {
    String variants = ignoreCase ? variants(character) : "";
    return variants.codePointCount(0, variants.length()) < 2
        ? coded(character, false)
        : "[" + variants + "]";
  }

  /** {@code character} and those that differ from it by case. */
  private static String variants(int character) {
    var variants = new StringBuilder();
    for (int variant : CaseVariants.of(character)) {
      if (variants.indexOf(Character.toString(variant)) < 0) {
        variants.appendCodePoint(variant);
      }
    }
    return variants.toString();
  }

  @Override
  protected String range(CharClass.Range range, boolean ignoreCase) {
    String text =
        range.first() == range.last()
            ? coded(range.first(), true)
            : coded(range.first(), true) + "-" + coded(range.last(), true);
    if (!ignoreCase || range.last() - range.first() > MOST_VARIANTS) {
      return text;
    }
    var all = new StringBuilder(text);
    for (int c = range.first(); c <= range.last(); c++) {
      for (int variant : CaseVariants.of(c)) {
        if (variant < range.first() || variant > range.last()) {
          all.appendCodePoint(variant);
        }
      }
    }
    return all.toString();
  }

  @Override
  protected Optional<String> inClass(Named named) {
    return Optional.of("\\" + named.letter());
  }

  @Override
  protected String anchor(Anchor anchor, boolean multiline) {
    return switch (anchor) {
      case START -> multiline ? "(?<![^\\n])" : "^";
      case END -> multiline ? "(?![^\\n])" : "$";
      case TEXT_START -> "\\A";
      case TEXT_END -> "\\Z";
      case WORD_BOUNDARY -> "\\y";
      case NO_WORD_BOUNDARY -> "\\Y";
    };
  }

  @Override
  protected boolean knowsWords() {
    return true;
  }
}
