package assay.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Octets as they look in Base64 (RFC 4648), alone or inside a longer text. */
final class Base64Forms {

  private Base64Forms() {}

  /** The octets of {@code text}, whose characters are octets already or are encoded in UTF-8. */
  static byte[] bytes(String text, boolean octets) {
    return text.getBytes(octets ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  static String whole(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * What of {@code bytes} is sure to be seen where they follow 0, 1 or 2 octets modulo three: the
   * characters that no octet before or after them has a part in.
   */
  static List<String> atOffsets(byte[] bytes) {
    var forms = new ArrayList<String>(3);
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      int start = (offset * 8 + 5) / 6;
      int end = shifted.length * 8 / 6;
      forms.add(whole(shifted).substring(Math.min(start, end), end));
    }
    return forms;
  }
}
