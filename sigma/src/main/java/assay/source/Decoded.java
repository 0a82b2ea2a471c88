package assay.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a file read as text, and what was odd about them.
 *
 * <p>If {@code problems} holds an error the text is only good for showing the place.
 */
public record Decoded(Source source, List<Diagnostic> problems) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The most bytes a file may have: far above any rule, far below what fills the memory. */
  public static final int MOST_BYTES = 64 << 20;

  public Decoded {
    problems = List.copyOf(problems);
  }

  /** Reads {@code bytes} as UTF-8. A byte order mark and CRLF line ends are accepted and named. */
  public static Decoded of(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return refused(new Source(name, ""), SourceProblems.tooLarge(bytes.length));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      return notUtf8(name, bytes, in.position(), out.position());
    }
    String text = out.flip().toString();
    return of(new Source(name, withoutMark(text)), text.length() > withoutMark(text).length());
  }

  private static Decoded of(Source source, boolean hadMark) {
    String text = source.text();
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      return refused(source, SourceProblems.binary(zero));
    }
    var problems = new ArrayList<Diagnostic>();
    if (hadMark) {
      problems.add(SourceProblems.byteOrderMark());
    }
    int carriageReturn = text.indexOf("\r\n");
    if (carriageReturn >= 0) {
      problems.add(SourceProblems.carriageReturns(carriageReturn));
    }
    return new Decoded(source, problems);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Decoded notUtf8(String name, byte[] bytes, int badByte, int badChar) {
    String shown = new String(bytes, StandardCharsets.UTF_8);
    Source source = new Source(name, shown);
    boolean zero = shown.indexOf('\0') >= 0;
    return refused(
        source,
        zero
            ? SourceProblems.binary(Math.min(shown.indexOf('\0'), badChar))
            : SourceProblems.notUtf8(badChar, bytes[badByte] & 0xFF));
  }

  private static Decoded refused(Source source, Diagnostic problem) {
    return new Decoded(source, List.of(problem));
  }
}
