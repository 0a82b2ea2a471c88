package assay.check;

import assay.lint.CheckedFile;
import assay.project.InputFile.Stamp;
import assay.source.Diagnostic;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What the cache keeps of a file. Most of it stays bytes: where nothing has changed nobody asks for
 * it.
 *
 * @param name the place of the file
 * @param content the checksum of its bytes
 * @param rules how many rules it holds
 * @param findings what was found in it in the end
 * @param checked what was found in it by itself
 */
record CachedFile(
    String name, Stamp stamp, int content, int rules, ByteReader findings, ByteReader checked) {

  static CachedFile of(
      String name, Stamp stamp, int content, CheckedFile checked, List<Diagnostic> findings) {
    var found = new ByteWriter();
    LintBytes.findings(findings, found);
    var alone = new ByteWriter();
    LintBytes.file(checked, alone);
    return new CachedFile(name, stamp, content, checked.rules(), reader(found), reader(alone));
  }

  private static ByteReader reader(ByteWriter written) {
    byte[] bytes = written.toArray();
    return new ByteReader(bytes, 0, bytes.length);
  }

  /** The same with other findings in the end. */
  CachedFile with(List<Diagnostic> others) {
    var found = new ByteWriter();
    LintBytes.findings(others, found);
    return new CachedFile(name, stamp, content, rules, reader(found), checked);
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
        in.part());
  }

  void write(ByteWriter out) {
    out.text(name);
    out.number(stamp.size());
    out.number(stamp.modified());
    out.number(content & 0xFFFF_FFFFL);
    out.number(rules);
    out.bytes(findings.rest());
    out.bytes(checked.rest());
  }

  /** The checksum by which the bytes of a file are known again. */
  static int content(byte[] bytes) {
    return content(bytes, bytes.length);
  }

  /** The same for the first {@code length} bytes. */
  static int content(byte[] bytes, int length) {
    var sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
