package assay.target;

/** Text in commands for a POSIX shell. */
final class ShellText {

  private ShellText() {}

  /** {@code text} as one word in which the shell changes nothing. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
