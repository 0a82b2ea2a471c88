package assay.emit;

/**
 * A way in which a query may find something else than its rule means.
 *
 * @param id the name by which a warning of it is known
 * @param message what differs, in one line
 */
public record Approximation(String id, String message) {

  /** Nobody is told of a time span in which nothing happens. */
  public static final Approximation ABSENCE =
      new Approximation("approximate-absence", "time spans without any match are not seen");

  /** Time is cut into pieces, so that what reaches from one into the next is not seen. */
  public static final Approximation WINDOWS =
      new Approximation(
          "approximate-window", "time spans begin at fixed times, not with each event");

  /** A percentile or a count of values that the engine reckons from a sample. */
  public static final Approximation ESTIMATE =
      new Approximation("approximate-number", "the engine estimates this number");

  /** Rules of several sources are asked of all of these. */
  public static final Approximation SOURCES =
      new Approximation("approximate-source", "each rule is asked of the sources of all of them");

  /** The language makes a difference between upper and lower case, or makes none. */
  public static final Approximation CASE =
      new Approximation(
          "approximate-case", "upper and lower case are told apart as the data is indexed");

  /** A field whose value is the empty text cannot be told from one that is missing. */
  public static final Approximation EMPTY =
      new Approximation("approximate-empty", "an empty text counts as a missing field");

  /** A line has values; whose they are it need not say. */
  public static final Approximation FIELD =
      new Approximation(
          "approximate-field", "values are looked for in the whole line, whatever field has them");

  /** Keywords are looked for in the line, with its names of fields and its escapes. */
  public static final Approximation LINE =
      new Approximation("approximate-keyword", "keywords are looked for in the line as logged");

  /** Dots and classes of a regular expression are not for the same characters. */
  public static final Approximation REGEX =
      new Approximation(
          "approximate-regex", "dots find line ends too, and classes know ASCII characters only");

  /** Characters that cannot stand in a text of the language. */
  public static final Approximation SIGN =
      new Approximation(
          "approximate-sign", "a quote or a control character is looked for as any character");

  /** Keywords are compared with the words of a message, not with its text. */
  public static final Approximation WORDS =
      new Approximation(
          "approximate-words", "keywords are looked for word by word in the text of the message");
}
