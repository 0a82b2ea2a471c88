package assay.project;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build wrote into its output folder: each file's path, its SHA-256 and the output it
 * belongs to. One line a file, by path, {@code <hash> <output> <path>}; no line tells a time, so
 * the same files give the same manifest.
 */
final class Manifest {

  /** The manifest's own name in the output folder. */
  static final String NAME = ".assay-manifest";

  /** A file's hash, in hexadecimal, and the output that it belongs to. */
  record Entry(String hash, String output) {}

  private final SortedMap<String, Entry> entries = new TreeMap<>();

  Manifest() {}

  /** Reads a manifest; lines that are none are left out, so their files count as foreign. */
  static Manifest of(String text) {
    var manifest = new Manifest();
    text.lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3 && parts[0].length() == 64)
        .forEach(parts -> manifest.put(parts[2], new Entry(parts[0], parts[1])));
    return manifest;
  }

  void put(String path, Entry entry) {
    entries.put(path, entry);
  }

  Optional<Entry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  Map<String, Entry> entries() {
    return entries;
  }

  String text() {
    var out = new StringBuilder();
    entries.forEach(
        (path, entry) ->
            out.append(entry.hash())
                .append(' ')
                .append(entry.output())
                .append(' ')
                .append(path)
                .append('\n'));
    return out.toString();
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
