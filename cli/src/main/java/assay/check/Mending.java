package assay.check;

import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.InputFile;
import assay.project.WholeFile;
import assay.source.Decoded;
import assay.source.Diagnostic;
import assay.source.Finding;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Fixes what can be fixed in files, or shows what that would change. */
public final class Mending {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final List<Mender.Mended> mended;

  private Mending(List<Mender.Mended> mended) {
    this.mended = mended;
  }

  /**
   * Makes the fixes of {@code files} in memory.
   *
   * @param unsafe whether to make those too that somebody should look at
   * @param wanted which findings are to be fixed
   */
  public static Mending of(
      CheckSettings settings,
      List<FileFindings> files,
      boolean unsafe,
      Predicate<Diagnostic> wanted) {
    var mender = new Mender(Mender.look(settings), unsafe, wanted);
    return new Mending(
        files.stream().filter(mender::canMend).toList().parallelStream()
            .map(mender::mend)
            .toList());
  }

  /** The findings that are gone. */
  public List<Finding> fixed() {
    return mended.stream()
        .flatMap(file -> file.fixed().stream().map(f -> new Finding(file.file().source(), f)))
        .toList();
  }

  /** How many files are other than they were. */
  public long files() {
    return mended.stream().filter(Mender.Mended::isChanged).count();
  }

  /** Why files were left as they are though there is something to fix. */
  public List<String> troubles() {
    return mended.stream()
        .map(Mender.Mended::trouble)
        .filter(trouble -> !trouble.isEmpty())
        .toList();
  }

  /** The changes as a patch. */
  public String diff() {
    var diff = new StringBuilder();
    for (Mender.Mended file : mended) {
      diff.append(
          UnifiedDiff.of(file.file().source().name(), file.file().source().text(), file.text()));
    }
    return diff.toString();
  }

  /** Writes the files that have changed; a message for each that could not be. */
  public List<String> write() {
    var failures = new ArrayList<String>();
    for (Mender.Mended file : mended) {
      if (file.isChanged()) {
        try {
          write(file);
        } catch (CannotRead | CannotWrite e) {
          failures.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return failures;
  }

  private static void write(Mender.Mended mended) throws CannotRead, CannotWrite {
    InputFile file = mended.file().file();
    byte[] now = file.bytes(InputStream.nullInputStream());
    String text = Decoded.of(file.place(), now).source().text();
    if (!text.equals(mended.file().source().text())) {
      throw CannotWrite.changed(file.place());
    }
    WholeFile.rewrite(file.path().orElseThrow(), bytes(mended.text(), now));
  }

  /** The bytes of the text, after a byte order mark if the file had one. */
  private static byte[] bytes(String text, byte[] before) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(Arrays.copyOf(before, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      return bytes;
    }
    byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + bytes.length);
    System.arraycopy(bytes, 0, marked, BYTE_ORDER_MARK.length, bytes.length);
    return marked;
  }
}
