package assay.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a file read as text, and what was odd about them.
 *
 * <p>If {@code problems} holds an error the text is only good for showing the place.
 */
public record Decoded(Source source, List<Diagnostic> problems) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

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
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      Optional<Decoded> refused = refuseOtherThanUtf8(name, bytes, text);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    String rest = withoutMark(text);
    return of(new Source(name, rest), text.length() > rest.length());
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

  /** Several marks come of files that are put together; readers of YAML skip them like one. */
  private static String withoutMark(String text) {
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == BYTE_ORDER_MARK) {
      marks++;
    }
    return text.substring(marks);
  }

  /** The character that stands for bytes that are none may be meant: the bytes decide. */
  private static Optional<Decoded> refuseOtherThanUtf8(String name, byte[] bytes, String shown) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (!decoder.decode(in, out, true).isError()) {
      return Optional.empty();
    }
    int zero = shown.indexOf('\0');
    Diagnostic problem =
        zero >= 0
            ? SourceProblems.binary(Math.min(zero, out.position()))
            : SourceProblems.notUtf8(out.position(), bytes[in.position()] & 0xFF);
    return Optional.of(refused(new Source(name, shown), problem));
  }

  private static Decoded refused(Source source, Diagnostic problem) {
    return new Decoded(source, List.of(problem));
  }
}
