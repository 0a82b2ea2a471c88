package assay.format;

import assay.yaml.YamlToken;
import assay.yaml.YamlToken.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Indentation, blanks and line ends of a file as SigmaHQ has them. What stands in quotes, in block
 * texts and in brackets keeps its words; it moves with what it belongs to.
 */
final class Layout {

  /** Of a line that does not begin with a token of its own. */
  static final int NOT_A_TOKEN = -1;

  private final String text;
  private final Lines lines;
  private final List<YamlToken> tokens;
  private final Edits edits;
  private final Blocks blocks = new Blocks();

  /** The column of the first token of each line as it shall be. */
  private final int[] becomes;

  /** Lines that begin inside a text. */
  private final boolean[] inside;

  /** Behind the last line of a block text, the column that a comment may have at most. */
  private final int[] limits;

  /** Lines whose last blanks belong to a text. */
  private final boolean[] open;

  private int brackets;
  private boolean keyIsNext;

  private Layout(String text, List<YamlToken> tokens) {
    this.text = text;
    this.lines = new Lines(text);
    this.tokens = tokens;
    this.edits = new Edits(text);
    this.becomes = new int[lines.count()];
    Arrays.fill(becomes, NOT_A_TOKEN);
    this.limits = new int[lines.count()];
    Arrays.fill(limits, NOT_A_TOKEN);
    this.inside = new boolean[lines.count()];
    this.open = new boolean[lines.count()];
  }

  /** {@code text}, whose lines end with LF and whose tokens are {@code tokens}, in good layout. */
  static String apply(String text, List<YamlToken> tokens) {
    var layout = new Layout(text, tokens);
    layout.walk();
    layout.lines();
    LineEnds.ofFile(text, layout.lines, tokens, layout.edits);
    return layout.edits.apply();
  }

  private void walk() {
    for (int i = 0; i < tokens.size(); i++) {
      YamlToken token = tokens.get(i);
      switch (token.kind()) {
        case MAP, LIST -> begin(token, i);
        case BLOCK_END -> blocks.close();
        case KEY -> {
          if (brackets == 0) {
            blocks.key();
            keyIsNext = true;
          }
        }
        case DASH -> {
          blocks.dash(column(token));
          place(i, blocks.top().becomes());
        }
        case FLOW_START -> {
          placeValue(i);
          brackets++;
        }
        case FLOW_END -> {
          placeValue(i);
          brackets--;
        }
        case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> {
          placeValue(i);
          continuation(token);
          quotes(token);
        }
        case LITERAL, FOLDED -> {
          placeValue(i);
          blockText(token);
        }
        case COLON, COMMA, ANCHOR, ALIAS, TAG -> placeValue(i);
        case DIRECTIVE, DOCUMENT_START, DOCUMENT_END -> place(i, 0);
      }
    }
  }

  private int column(YamlToken token) {
    return token.span().start() - lines.start(lines.of(token.span().start()));
  }

  private boolean isFirst(YamlToken token) {
    int line = lines.of(token.span().start());
    return lines.indentEnd(line) == token.span().start();
  }

  private void begin(YamlToken token, int index) {
    boolean list = token.kind() == Kind.LIST;
    int column = column(token);
    int line = lines.of(token.span().start());
    int dash = index - 1;
    while (dash >= 0 && isProperty(tokens.get(dash))) {
      dash--;
    }
    if (dash >= 0
        && tokens.get(dash).kind() == Kind.DASH
        && lines.of(tokens.get(dash).span().start()) == line) {
      int first = dash + 1 < index ? tokens.get(dash + 1).span().start() : token.span().start();
      blocks.openBehindDash(list, column, token.span().start() - first);
    } else {
      blocks.open(list, column);
    }
  }

  private static boolean isProperty(YamlToken token) {
    return token.kind() == Kind.ANCHOR || token.kind() == Kind.TAG;
  }

  private void placeValue(int index) {
    YamlToken token = tokens.get(index);
    Blocks.Block block = blocks.top();
    boolean ofMap = !block.list() && !blocks.isEmpty();
    if (brackets > 0 || token.kind() == Kind.FLOW_END || !ofMap) {
      place(index, column(token) + block.shift());
    } else if (keyIsNext) {
      place(index, block.becomes());
    } else {
      place(index, block.becomes() + Blocks.STEP);
    }
    keyIsNext &= isProperty(token);
  }

  /** Gives the token its column if it begins a line, or else its distance from the one before. */
  private void place(int index, int column) {
    YamlToken token = tokens.get(index);
    int start = token.span().start();
    if (isFirst(token)) {
      // In the first column three dots would end the document.
      int least = brackets > 0 && column(token) > 0 ? 1 : 0;
      becomes[lines.of(start)] = Math.max(least, column);
      return;
    }
    if (index == 0 || brackets > 0) {
      return;
    }
    YamlToken before = tokens.get(previous(index));
    int gap = before.span().end();
    if (before.kind() == Kind.DASH || before.kind() == Kind.COLON) {
      edits.replace(gap, start, " ");
    } else if (token.kind() == Kind.COLON && isWord(before) && lines.of(gap) == lines.of(start)) {
      edits.replace(gap, start, "");
    }
  }

  /** The colon behind an alias needs the blank before it. */
  private static boolean isWord(YamlToken token) {
    Kind kind = token.kind();
    return kind == Kind.PLAIN || kind == Kind.SINGLE_QUOTED || kind == Kind.DOUBLE_QUOTED;
  }

  /** The last token before {@code index} that is more than a place between characters. */
  private int previous(int index) {
    int before = index - 1;
    while (before > 0 && tokens.get(before).span().length() == 0) {
      before--;
    }
    return before;
  }

  /** The further lines of a text that is plain or in quotes move as far as its first. */
  private void continuation(YamlToken token) {
    int first = lines.of(token.span().start());
    int last = lines.of(Math.max(token.span().start(), token.span().end() - 1));
    int least = blocks.top().becomes();
    int shift = isFirst(token) ? becomes[first] - lines.column(first) : blocks.top().shift();
    for (int line = first + 1; line <= last; line++) {
      inside[line] = true;
      open[line - 1] = token.kind() != Kind.PLAIN;
      if (!lines.isBlank(line)) {
        int wanted = lines.isIndentedByTab(line) ? least + Blocks.STEP : lines.column(line) + shift;
        wanted = Math.max(wanted, blocks.isEmpty() ? 0 : least + 1);
        edits.replace(lines.start(line), lines.indentEnd(line), " ".repeat(wanted));
      } else if (token.kind() == Kind.PLAIN) {
        edits.replace(lines.start(line), lines.end(line), "");
      }
    }
  }

  private void blockText(YamlToken token) {
    var block = new BlockText(text, lines, token.span());
    Arrays.fill(inside, block.first(), block.end(), true);
    Arrays.fill(open, block.first(), block.end(), true);
    if (!blocks.isEmpty()) {
      Arrays.fill(limits, block.first() - 1, block.end(), blocks.top().becomes());
      block.indent(blocks.top(), edits);
    }
  }

  /**
   * Single quotes for a text in double quotes that escapes nothing: nearly all texts of SigmaHQ's
   * detections are in single quotes, where a backslash is a backslash.
   */
  private void quotes(YamlToken token) {
    if (token.kind() != Kind.DOUBLE_QUOTED || brackets > 0) {
      return;
    }
    int start = token.span().start();
    int end = token.span().end();
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\' || c == '\'' || c == '\n') {
        return;
      }
    }
    edits.replace(start, start + 1, "'");
    edits.replace(end - 1, end, "'");
  }

  private void lines() {
    int[] comments = Comments.columns(lines, inside, limits, becomes);
    int last = lines.last();
    for (int line = lines.first(); line <= last; line++) {
      if (!inside[line]) {
        int column = Math.max(becomes[line], comments[line]);
        edits.replace(lines.start(line), lines.indentEnd(line), " ".repeat(Math.max(0, column)));
      }
      if (!open[line] && line < last && !lines.isBlank(line)) {
        edits.replace(lines.trimmedEnd(line), lines.end(line), "");
      }
    }
  }
}
