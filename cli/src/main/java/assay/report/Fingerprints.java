package assay.report;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Position;
import assay.source.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * By what a finding is known again in a later version of its file: the check, the file, the line it
 * is on, and which one it is of those that have these in common. Where the line stands does not
 * count.
 */
final class Fingerprints {

  /** The kind of fingerprint, as SARIF names it: another way to make them needs another version. */
  static final String KIND = "assayFinding/v1";

  private static final int BYTES = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The fingerprint of {@code finding}; findings are asked for in their order. */
  String of(Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    Source source = finding.source();
    Position place = source.position(diagnostic.span().start());
    String line = source.line(place.line()).strip();
    String what = "%s\n%s\n%s".formatted(diagnostic.id(), source.name(), line);
    int same = seen.merge(what, 1, Integer::sum);
    return digest("%s\n%d".formatted(what, same));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
