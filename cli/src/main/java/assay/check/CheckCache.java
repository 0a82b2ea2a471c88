package assay.check;

import assay.project.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the files of one command line when it ran last. It is one file in a folder for
 * such: read whole, written whole beside its place and moved there, so that two runs at a time
 * leave that of one. What is no such file, or was written by another program or configuration, is
 * as good as none.
 */
final class CheckCache {

  private static final String MAGIC = "assay-check-1\n";

  /** A file that changed so short before it was read may have changed again within its clock. */
  private static final long CLOCK = TimeUnit.SECONDS.toMillis(2);

  private static final long DAYS_KEPT = 30;

  private final Optional<Place> place;
  private final String key;
  private final List<CachedFile> files;
  private final long written;
  private final Map<String, CachedFile> byName = new HashMap<>();

  /** The file in its folder. */
  private record Place(Path folder, Path file) {}

  private CheckCache(Optional<Place> place, String key, List<CachedFile> files, long written) {
    this.place = place;
    this.key = key;
    this.files = List.copyOf(files);
    this.written = written;
  }

  /** No cache: nothing is found in it, and nothing kept. */
  static CheckCache none() {
    return new CheckCache(Optional.empty(), "", List.of(), 0);
  }

  /**
   * What {@code folder} has for {@code key}, a text that tells all that findings depend on beside
   * the files. {@code line} names the command line: one file is kept for each.
   */
  static CheckCache open(Path folder, String line, String key) {
    var place = new Place(folder, folder.resolve("check-" + Long.toHexString(hash(line))));
    Optional<CheckCache> kept = Optional.empty();
    try {
      byte[] bytes = Files.readAllBytes(place.file());
      kept = read(place, key, bytes);
    } catch (IOException | ByteReader.Broken e) {
      // Not there, or not whole: it will be written anew.
    }
    return kept.orElseGet(() -> new CheckCache(Optional.of(place), key, List.of(), 0));
  }

  private static Optional<CheckCache> read(Place place, String key, byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    if (end < 0 || CachedFile.content(bytes, end) != ByteBuffer.wrap(bytes).getInt(end)) {
      return Optional.empty();
    }
    var in = new ByteReader(bytes, 0, end);
    if (!in.text().equals(MAGIC) || !in.text().equals(key)) {
      return Optional.empty();
    }
    long written = in.number();
    int count = in.count();
    var files = new ArrayList<CachedFile>(count);
    for (int i = 0; i < count; i++) {
      files.add(CachedFile.read(in));
    }
    return Optional.of(new CheckCache(Optional.of(place), key, files, written));
  }

  /** FNV-1a: the name of a file for a text; two texts that share one take turns in it. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * What is kept of {@code file} if it looks as it did.
   *
   * @param at where it stands in the order of all files, which is probably where it stood
   */
  Optional<CachedFile> find(InputFile file, int at) {
    if (files.isEmpty() || file.stamp().isEmpty()) {
      return Optional.empty();
    }
    String name = file.place();
    @Nullable CachedFile kept = at < files.size() ? files.get(at) : files.getLast();
    if (!kept.name().equals(name)) {
      if (byName.isEmpty()) {
        files.forEach(each -> byName.put(each.name(), each));
      }
      kept = byName.get(name);
    }
    return kept != null && kept.stamp().isSame(file.stamp().get())
        ? Optional.of(kept)
        : Optional.empty();
  }

  /** Whether a file that looks as it did is so, without a look at its bytes. */
  boolean isSure(CachedFile file) {
    return file.stamp().modified() < written - CLOCK;
  }

  /** Whether so many files are kept: if all of a run's files are, then no others. */
  boolean holds(int count) {
    return files.size() == count;
  }

  /** Keeps {@code files} for the next run. What cannot be written costs that run its speed. */
  void keep(List<CachedFile> files, long now) {
    if (place.isEmpty()) {
      return;
    }
    Path folder = place.get().folder();
    Optional<Path> part = Optional.empty();
    try {
      Files.createDirectories(folder);
      part = Optional.of(Files.createTempFile(folder, ".check", ".part"));
      Files.write(part.get(), bytes(files, now));
      Files.move(
          part.get(),
          place.get().file(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      part = Optional.empty();
      sweep(folder, now);
    } catch (IOException | UnsupportedOperationException e) {
      // The findings are told all the same.
    }
    part.ifPresent(CheckCache::remove);
  }

  private byte[] bytes(List<CachedFile> files, long now) {
    var out = new ByteWriter();
    out.text(MAGIC);
    out.text(key);
    out.number(now);
    out.number(files.size());
    files.forEach(file -> file.write(out));
    byte[] bytes = Arrays.copyOf(out.toArray(), out.length() + Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(out.length(), CachedFile.content(bytes, out.length()));
    return bytes;
  }

  /** Removes what no command line has asked for in a long time. */
  private static void sweep(Path folder, long now) throws IOException {
    var oldest = FileTime.from(now - TimeUnit.DAYS.toMillis(DAYS_KEPT), TimeUnit.MILLISECONDS);
    try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, "{check-*,.check*}")) {
      for (Path file : kept) {
        if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
          remove(file);
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
}
