package assay.lint;

import java.util.Arrays;

/**
 * A pattern of paths: {@code *} and {@code ?} stand for characters of one name, {@code **} for
 * folders to any depth. A pattern that matches a folder matches all below it; one without a slash
 * matches names at any depth, as in the files that tell Git what to ignore.
 *
 * <p>Matching takes time in proportion to pattern times path, whatever the pattern is.
 */
public record PathGlob(String pattern) {

  /** Whether the pattern matches {@code path}, which has forward slashes. */
  public boolean matches(String path) {
    String glob = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    glob = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    // reached[i]: what was read of the pattern matches the first i characters of the path.
    boolean[] reached = new boolean[path.length() + 1];
    reached[0] = true;
    if (glob.indexOf('/') < 0) {
      for (int i = 1; i < reached.length; i++) {
        reached[i] = path.charAt(i - 1) == '/';
      }
    }
    int i = 0;
    while (i < glob.length()) {
      if (glob.startsWith("**/", i)) {
        folders(reached, path);
        i += 3;
      } else if (glob.startsWith("**", i)) {
        Arrays.fill(reached, first(reached), reached.length, true);
        i += 2;
      } else {
        reached = step(glob.charAt(i), reached, path);
        i++;
      }
      if (first(reached) == reached.length) {
        return false;
      }
    }
    return endsAtName(reached, path);
  }

  private static boolean[] step(char c, boolean[] reached, String path) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < reached.length; i++) {
      boolean before = i > 0 && path.charAt(i - 1) != '/';
      next[i] =
          switch (c) {
            case '*' -> reached[i] || (before && next[i - 1]);
            case '?' -> before && reached[i - 1];
            default -> i > 0 && reached[i - 1] && path.charAt(i - 1) == c;
          };
    }
    return next;
  }

  /** None or more whole folders. */
  private static void folders(boolean[] reached, String path) {
    boolean seen = false;
    for (int i = 0; i < reached.length; i++) {
      if (seen && path.charAt(i - 1) == '/') {
        reached[i] = true;
      }
      seen |= reached[i];
    }
  }

  private static int first(boolean[] reached) {
    int i = 0;
    while (i < reached.length && !reached[i]) {
      i++;
    }
    return i;
  }

  private static boolean endsAtName(boolean[] reached, String path) {
    for (int i = 0; i < reached.length; i++) {
      if (reached[i] && i > 0 && (i == path.length() || path.charAt(i) == '/')) {
        return true;
      }
    }
    return false;
  }
}
