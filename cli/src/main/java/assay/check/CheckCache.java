package assay.check;

import assay.project.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in each file when a command line ran last. What was written by another program or
 * for another configuration is as good as nothing.
 */
final class CheckCache {

  private static final String MAGIC = "assay-check-3\n";

  private final Optional<CacheFile> place;
  private final String key;
  private final List<CachedFile> files;
  private final long written;
  private final Map<String, CachedFile> byName = new HashMap<>();

  private CheckCache(Optional<CacheFile> place, String key, List<CachedFile> files, long written) {
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
    var place = new CacheFile(folder, "check", line);
    try {
      Optional<ByteReader> read = place.read();
      if (read.isPresent()) {
        ByteReader in = read.get();
        if (in.text().equals(MAGIC) && in.text().equals(key)) {
          return read(place, key, in);
        }
      }
    } catch (ByteReader.Broken e) {
      // Whole, and not ours: it will be written anew.
    }
    return new CheckCache(Optional.of(place), key, List.of(), 0);
  }

  private static CheckCache read(CacheFile place, String key, ByteReader in) {
    long written = in.number();
    int count = in.count();
    var files = new ArrayList<CachedFile>(count);
    for (int i = 0; i < count; i++) {
      files.add(CachedFile.read(in));
    }
    return new CheckCache(Optional.of(place), key, files, written);
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
    return file.stamp().modified() < written - CacheFile.CLOCK;
  }

  /** Whether so many files are kept: if all of a run's files are, then no others. */
  boolean holds(int count) {
    return files.size() == count;
  }

  /** Keeps {@code files}, which were looked at before {@code now}, for the next run. */
  void keep(List<CachedFile> files, long now) {
    if (place.isPresent()) {
      var out = new ByteWriter();
      out.text(MAGIC);
      out.text(key);
      out.number(now);
      out.number(files.size());
      files.forEach(file -> file.write(out));
      place.get().write(out);
    }
  }
}
