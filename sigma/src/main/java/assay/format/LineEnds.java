package assay.format;

import assay.yaml.YamlToken;
import java.util.List;

/** No empty lines where a file begins and ends, and one line end at its end. */
final class LineEnds {

  /** A line end for some readers of YAML, and a character for others. */
  static final char NEXT_LINE = '\u0085';

  private LineEnds() {}

  /** {@code text} with LF as every line end; YAML reads it as the same. */
  static String unix(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  static void ofFile(String text, Lines lines, List<YamlToken> tokens, Edits edits) {
    edits.replace(0, lines.start(lines.first()), "");
    int last = lines.last();
    for (YamlToken token : tokens.reversed()) {
      if (token.kind() == YamlToken.Kind.LITERAL || token.kind() == YamlToken.Kind.FOLDED) {
        var block = new BlockText(text, lines, token.span());
        if (block.first() - 1 <= last && last < block.end()) {
          block.endFile(edits);
          return;
        }
      }
      if (token.span().length() > 0) {
        break;
      }
    }
    edits.replace(lines.trimmedEnd(last), text.length(), "\n");
  }
}
