package assay.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * A file in the folder of things that can be made again. It is written whole beside its place and
 * moved there, so that two runs at a time leave that of one; a checksum tells whether it is whole.
 * What cannot be read or written costs speed and nothing else.
 */
final class CacheFile {

  /** A file that changed so short before it was read may have changed again within its clock. */
  static final long CLOCK = TimeUnit.SECONDS.toMillis(2);

  private static final long DAYS_KEPT = 30;

  private final Path folder;
  private final Path file;

  /** The file of {@code kind} for {@code line}; two lines may share one and take turns in it. */
  CacheFile(Path folder, String kind, String line) {
    this.folder = folder;
    this.file = folder.resolve(kind + '-' + Long.toHexString(hash(line)));
  }

  /** FNV-1a. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    return hash;
  }

  /** What was written last, if it is there and whole. */
  Optional<ByteReader> read() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    int end = bytes.length - Integer.BYTES;
    boolean whole = end >= 0 && sum(bytes, end) == ByteBuffer.wrap(bytes).getInt(end);
    return whole ? Optional.of(new ByteReader(bytes, 0, end)) : Optional.empty();
  }

  /** Writes {@code content} in place of what is there. */
  void write(ByteWriter content) {
    byte[] bytes = Arrays.copyOf(content.toArray(), content.length() + Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(content.length(), sum(bytes, content.length()));
    Optional<Path> part = Optional.empty();
    try {
      Files.createDirectories(folder);
      part = Optional.of(Files.createTempFile(folder, ".assay", ".part"));
      Files.write(part.get(), bytes);
      Files.move(
          part.get(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      part = Optional.empty();
      sweep();
    } catch (IOException | UnsupportedOperationException e) {
      // The next run is slower.
    }
    part.ifPresent(CacheFile::remove);
  }

  /** Removes what no command line has asked for in a long time. */
  private void sweep() throws IOException {
    var oldest =
        FileTime.fromMillis(System.currentTimeMillis() - TimeUnit.DAYS.toMillis(DAYS_KEPT));
    try (DirectoryStream<Path> kept =
        Files.newDirectoryStream(folder, "{check-*,answer-*,.assay*.part}")) {
      for (Path each : kept) {
        if (Files.getLastModifiedTime(each).compareTo(oldest) < 0) {
          remove(each);
        }
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Another run may have done so, or will.
    }
  }

  /** The checksum of the first {@code length} bytes. */
  static int sum(byte[] bytes, int length) {
    var sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
