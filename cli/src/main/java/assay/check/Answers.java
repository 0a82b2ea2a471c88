package assay.check;

import assay.project.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was printed when a command line ran last. If no file has changed since then, and nothing
 * else that counts, it is what would be printed now: to say so takes a look at each file's size and
 * time and no more.
 */
public final class Answers {

  private static final String MAGIC = "assay-answer-1\n";

  /** Longer answers are quicker made than read. */
  private static final int LONGEST = 16 << 20;

  private final CacheFile place;
  private final String key;

  /** What was printed, and the exit status. Nobody else has the array. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(byte[] out, String err, int status) {}

  /**
   * The answers in {@code folder}.
   *
   * @param line tells one command line from others, with the form of what it prints
   * @param settings how it checks
   */
  public Answers(Path folder, String line, CheckSettings settings) {
    this.place = new CacheFile(folder, "answer", line);
    this.key = line + '\n' + settings.fingerprint();
  }

  /** The answer for {@code files}, if they are those of the last time and have not changed. */
  public Optional<Answer> find(List<InputFile> files) {
    try {
      Optional<ByteReader> read = place.read();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      ByteReader in = read.get();
      boolean same =
          in.text().equals(MAGIC)
              && in.text().equals(key)
              && in.number() > lastChange(files)
              && in.number() == hash(files);
      return same
          ? Optional.of(new Answer(in.part().rest(), in.text(), in.small()))
          : Optional.empty();
    } catch (ByteReader.Broken e) {
      return Optional.empty();
    }
  }

  /** Keeps the answer for {@code files}. */
  public void keep(List<InputFile> files, Answer answer) {
    if (answer.out().length > LONGEST || files.stream().anyMatch(file -> file.stamp().isEmpty())) {
      return;
    }
    var out = new ByteWriter();
    out.text(MAGIC);
    out.text(key);
    out.number(System.currentTimeMillis() - CacheFile.CLOCK);
    out.number(hash(files));
    out.bytes(answer.out());
    out.text(answer.err());
    out.number(answer.status());
    place.write(out);
  }

  /** When the last of the files was changed; never ago enough if that is not known. */
  private static long lastChange(List<InputFile> files) {
    long last = 0;
    for (InputFile file : files) {
      last = Math.max(last, modified(file));
    }
    return last;
  }

  private static long modified(InputFile file) {
    return file.stamp().isPresent() ? file.stamp().get().modified() : Long.MAX_VALUE;
  }

  /** A number that differs if the files do, by their names, sizes or times. */
  private static long hash(List<InputFile> files) {
    long hash = files.size();
    for (InputFile file : files) {
      hash = mix(hash, file);
    }
    return hash;
  }

  private static long mix(long hash, InputFile file) {
    long more = hash * 0x9E3779B97F4A7C15L + file.place().hashCode();
    if (file.stamp().isPresent()) {
      more = (more ^ file.stamp().get().size()) * 0x9E3779B97F4A7C15L;
      more ^= file.stamp().get().modified();
    }
    return Long.rotateLeft(more, 23);
  }
}
