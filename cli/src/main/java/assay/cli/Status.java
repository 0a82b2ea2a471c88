package assay.cli;

/** What a command's exit status means. */
final class Status {

  /** Done, and nothing found. */
  static final int CLEAN = 0;

  /** Done, and something found: a refused rule, a problem in a file. */
  static final int FINDINGS = 1;

  /** The work could not be done: wrong usage, unreadable input, unwritable output. */
  static final int FAILED = 2;

  private Status() {}
}
