package assay.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecodedTest {

  @Test
  void plainTextIsReadAsItIs() {
    Decoded decoded = Decoded.of("x.yml", "title: Größe 😀\n".getBytes(UTF_8));
    assertThat(decoded.problems()).isEmpty();
    assertThat(decoded.source().text()).isEqualTo("title: Größe 😀\n");
    assertThat(Decoded.of("x.yml", new byte[0]).source().text()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsTakenOffAndNamed() {
    Decoded decoded = Decoded.of("x.yml", "\uFEFFtitle: x\n".getBytes(UTF_8));
    assertThat(ids(decoded)).containsExactly("byte-order-mark");
    assertThat(decoded.problems().getFirst().isError()).isFalse();
    assertThat(decoded.source().text()).isEqualTo("title: x\n");
  }

  @Test
  void severalByteOrderMarksAreTakenOffTogether() {
    Decoded decoded = Decoded.of("x.yml", "\uFEFF\uFEFFtitle: x\n".getBytes(UTF_8));
    assertThat(ids(decoded)).containsExactly("byte-order-mark");
    assertThat(decoded.source().text()).isEqualTo("title: x\n");
  }

  @Test
  void aTextThatBeginsWithTheSameByteHasNoMark() {
    assertThat(Decoded.of("x.yml", "\uF8FFtitle".getBytes(UTF_8)).problems()).isEmpty();
  }

  @Test
  void carriageReturnsAreNamedOnceAndKept() {
    Decoded decoded = Decoded.of("x.yml", "a: 1\r\nb: 2\r\n".getBytes(UTF_8));
    assertThat(ids(decoded)).containsExactly("carriage-return");
    assertThat(decoded.problems().getFirst().span()).isEqualTo(new Span(4, 5));
    assertThat(decoded.source().text()).hasSize(12);
  }

  @Test
  void aByteThatIsNoUtf8IsShownInItsPlace() {
    byte[] bytes = "title: Gr\u00F6\u00DFe 😀 x\nlevel: high\n".getBytes(UTF_8);
    bytes[20] = (byte) 0xFC;
    Decoded decoded = Decoded.of("x.yml", bytes);
    assertThat(ids(decoded)).containsExactly("invalid-utf8");
    Diagnostic problem = decoded.problems().getFirst();
    assertThat(problem.message()).isEqualTo("byte 0xFC is not UTF-8");
    assertThat(decoded.source().text(problem.span())).isEqualTo("\uFFFD");
  }

  @Test
  void aTextThatBreaksOffInsideACharacterIsNoUtf8() {
    assertThat(ids(Decoded.of("x.yml", new byte[] {'a', (byte) 0xE2, (byte) 0x82})))
        .containsExactly("invalid-utf8");
  }

  @Test
  void encodedSurrogatesAndTooLongFormsAreNoUtf8() {
    assertThat(ids(Decoded.of("x.yml", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})))
        .containsExactly("invalid-utf8");
    assertThat(ids(Decoded.of("x.yml", new byte[] {(byte) 0xC0, (byte) 0x80})))
        .containsExactly("invalid-utf8");
  }

  @Test
  void zeroBytesMakeAFileBinary() {
    assertThat(ids(Decoded.of("x.yml", "a: b\0\n".getBytes(UTF_8)))).containsExactly("binary-file");
    assertThat(ids(Decoded.of("x.yml", new byte[] {'M', 'Z', (byte) 0x90, 0, 3})))
        .containsExactly("binary-file");
    assertThat(ids(Decoded.of("x.yml", "title: x".getBytes(UTF_16LE))))
        .containsExactly("binary-file");
  }

  @Test
  void aFileLargerThanTheLimitIsNotRead() {
    Decoded decoded = Decoded.of("x.yml", new byte[Decoded.MOST_BYTES + 1]);
    assertThat(ids(decoded)).containsExactly("file-too-large");
    assertThat(DiagnosticText.render(decoded.problems().getFirst(), decoded.source()))
        .contains("67,108,865 bytes");
  }

  @Test
  void allOfThemCanBeDrawn() {
    for (byte[] bytes :
        List.of(new byte[] {(byte) 0xFF}, new byte[] {0}, "\uFEFF\r\n".getBytes(UTF_8))) {
      Decoded decoded = Decoded.of("x.yml", bytes);
      for (Diagnostic problem : decoded.problems()) {
        assertThat(DiagnosticText.render(problem, decoded.source())).contains("1:1");
      }
    }
  }

  private static List<String> ids(Decoded decoded) {
    return decoded.problems().stream().map(Diagnostic::id).toList();
  }
}
