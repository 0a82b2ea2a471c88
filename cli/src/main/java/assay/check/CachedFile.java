package assay.check;

import assay.lint.CheckedFile;
import assay.project.InputFile.Stamp;
import assay.source.Diagnostic;
import assay.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * What the cache keeps of a file. Most of it stays bytes: where nothing has changed nobody asks for
 * it.
 *
 * @param name the place of the file
 * @param content the checksum of its bytes
 * @param rules how many rules it holds
 * @param findings what was found in it in the end
 * @param text what stands in it, if something was found: to open hundreds of files again takes
 *     longer than all the rest
 * @param checked what was found in it by itself
 */
record CachedFile(
    String name,
    Stamp stamp,
    int content,
    int rules,
    ByteReader findings,
    ByteReader text,
    ByteReader checked) {

  static CachedFile of(
      String name, Stamp stamp, int content, CheckedFile checked, Optional<FileFindings> findings) {
    var alone = new ByteWriter();
    LintBytes.file(checked, alone);
    return new CachedFile(
        name, stamp, content, checked.rules(), found(findings), text(findings), alone.reader());
  }

  /** The same with other findings in the end. */
  CachedFile with(Optional<FileFindings> others) {
    return new CachedFile(name, stamp, content, rules, found(others), text(others), checked);
  }

  private static ByteReader found(Optional<FileFindings> findings) {
    var found = new ByteWriter();
    LintBytes.findings(findings.map(FileFindings::findings).orElse(List.of()), found);
    return found.reader();
  }

  private static ByteReader text(Optional<FileFindings> findings) {
    var text = new ByteWriter();
    text.text(findings.map(file -> file.source().text()).orElse(""));
    return text.reader();
  }

  /** Whether the text is there: it is not for a file in which nothing was found. */
  boolean hasText() {
    return text.again().count() > 0;
  }

  /** The text that the findings in the end are about. */
  Source source() {
    return new Source(name, text.again().text());
  }

  CheckedFile checked(String path) {
    return LintBytes.file(name, path, checked.again());
  }

  List<Diagnostic> inTheEnd() {
    return LintBytes.findings(findings.again());
  }

  static CachedFile read(ByteReader in) {
    return new CachedFile(
        in.text(),
        new Stamp(in.number(), in.number()),
        (int) in.number(),
        in.small(),
        in.part(),
        in.part(),
        in.part());
  }

  void write(ByteWriter out) {
    out.text(name);
    out.number(stamp.size());
    out.number(stamp.modified());
    out.number(content & 0xFFFF_FFFFL);
    out.number(rules);
    out.bytes(findings.rest());
    out.bytes(text.rest());
    out.bytes(checked.rest());
  }

  /** The checksum by which the bytes of a file are known again. */
  static int content(byte[] bytes) {
    return CacheFile.sum(bytes, bytes.length);
  }
}
