package assay.page;

import java.util.Locale;
import java.util.Set;

/** File names that every file system takes, made of names that people gave. */
final class SafeName {

  private static final int LONGEST = 100;

  /** What Windows keeps for devices, whatever the extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private SafeName() {}

  /** {@code name} without what means something to a file system or leads out of the folder. */
  static String of(String name) {
    var out = new StringBuilder(name.length());
    name.codePoints().map(c -> isPlain(c) ? c : '-').forEach(out::appendCodePoint);
    int start = 0;
    while (start < out.length() && (out.charAt(start) == '.' || out.charAt(start) == ' ')) {
      start++;
    }
    int length = Math.min(out.length(), start + LONGEST);
    int end =
        length > start && Character.isHighSurrogate(out.charAt(length - 1)) ? length - 1 : length;
    while (end > start && (out.charAt(end - 1) == '.' || out.charAt(end - 1) == ' ')) {
      end--;
    }
    String safe = out.substring(start, end);
    int dot = safe.indexOf('.');
    String stem = (dot < 0 ? safe : safe.substring(0, dot)).toLowerCase(Locale.ROOT);
    return safe.isEmpty() ? "page" : DEVICES.contains(stem) ? "_" + safe : safe;
  }

  /** The same, but none of {@code taken}, to which it is added; case does not tell names apart. */
  static String free(String name, Set<String> taken) {
    String safe = of(name);
    String free = safe;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = safe + "-" + number;
    }
    return free;
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "/\\:*?\"<>|".indexOf(c) < 0;
    };
  }
}
