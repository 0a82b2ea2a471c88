package assay.emit;

import assay.regex.Anchor;
import assay.regex.CharClass;
import assay.regex.CharClass.Named;
import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.RegexNode;
import java.util.Optional;

/**
 * The regular expressions of RE2, as DuckDB and ClickHouse have them: classes and {@code \b} are of
 * ASCII there unless they are written out, and {@code $} is the very end.
 */
public final class Re2 extends RegexWriter {

  private static final String CODE = "\\x{%x}";

  private final boolean dotAll;

  /**
   * @param dotAll whether the dot takes newlines as long as no flag says otherwise
   */
  public Re2(boolean dotAll) {
    super(1_000);
    this.dotAll = dotAll;
  }

  @Override
  protected String opening(Flags flags) {
    String off = dotAll && !flags.has(Flag.DOT_ALL) ? "-s" : "";
    return flags.isEmpty() && off.isEmpty() ? "" : "(?" + flags.letters() + off + ")";
  }

  @Override
  protected String group(RegexNode.Flagged flagged) {
    String off = flagged.off().isEmpty() ? "" : "-" + flagged.off().letters();
    return "(?" + flagged.on().letters() + off + ":";
  }

  @Override
  protected String any(boolean dotAll) {
    return ".";
  }

  @Override
  protected String character(int character, boolean ignoreCase) {
    return escaped(character, false, CODE);
  }

  @Override
  protected String range(CharClass.Range range, boolean ignoreCase) {
    String first = escaped(range.first(), true, CODE);
    return range.first() == range.last() ? first : first + "-" + escaped(range.last(), true, CODE);
  }

  @Override
  protected Optional<String> inClass(Named named) {
    return switch (named) {
      case DIGIT -> Optional.of("\\p{Nd}");
      case NOT_DIGIT -> Optional.of("\\P{Nd}");
      case WORD -> Optional.of("\\p{L}\\p{N}_");
      case SPACE -> Optional.of("\\s\\v\\x1c-\\x1f\\x{85}\\p{Z}");
      case NOT_WORD, NOT_SPACE -> Optional.empty();
    };
  }

  @Override
  protected String anchor(Anchor anchor, boolean multiline) {
    return switch (anchor) {
      case END -> multiline ? "$" : "\\z";
      case START, TEXT_START, TEXT_END, WORD_BOUNDARY, NO_WORD_BOUNDARY -> anchor.written();
    };
  }

  @Override
  protected boolean knowsWords() {
    return false;
  }
}
