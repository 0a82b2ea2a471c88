package assay.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts as the octets of UTF-16, each octet one character from 0 to 255. */
final class Utf16 {

  private static final String BYTE_ORDER_MARK = "\u00ff\u00fe";

  private Utf16() {}

  /** {@code pattern} in the encoding that {@code modifier} names; open parts stay open. */
  static Pattern encode(Pattern pattern, Modifier modifier) {
    Charset charset =
        modifier == Modifier.UTF16BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    Pattern encoded =
        pattern.mapLiterals(
            text ->
                List.of(
                    new Pattern.Literal(
                        new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))));
    return modifier == Modifier.UTF16 ? marked(encoded) : encoded;
  }

  private static Pattern marked(Pattern encoded) {
    var parts = new ArrayList<Pattern.Part>(encoded.parts());
    parts.addFirst(new Pattern.Literal(BYTE_ORDER_MARK));
    return new Pattern(parts).mapLiterals(text -> List.of(new Pattern.Literal(text)));
  }
}
