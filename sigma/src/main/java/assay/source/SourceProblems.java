package assay.source;

/** The texts of all that can be wrong with a file before it is read as YAML. */
final class SourceProblems {

  private SourceProblems() {}

  static Diagnostic tooLarge(int bytes) {
    return Diagnostic.error(
            "file-too-large",
            "the file has %,d bytes; %,d are read at most".formatted(bytes, Decoded.MOST_BYTES),
            new Span(0, 0),
            "not read")
        .withHelp("split the file: one rule a file is usual");
  }

  static Diagnostic notUtf8(int offset, int value) {
    return Diagnostic.error(
            "invalid-utf8",
            "byte 0x%02X is not UTF-8".formatted(value),
            new Span(offset, offset + 1),
            "not a character")
        .withHelp("save the file as UTF-8");
  }

  static Diagnostic binary(int offset) {
    return Diagnostic.error(
            "binary-file",
            "this is not a text file",
            new Span(offset, offset),
            "a byte that no text has")
        .withHelp("leave it out, or give the folder that holds the rules");
  }

  static Diagnostic byteOrderMark() {
    return Diagnostic.warning(
            "byte-order-mark",
            "the file begins with a byte order mark",
            new Span(0, 0),
            "stands before this")
        .withHelp("save it as UTF-8 without a mark; some readers of rules refuse it");
  }

  static Diagnostic carriageReturns(int offset) {
    return Diagnostic.warning(
            "carriage-return",
            "lines end with CR LF",
            new Span(offset, offset + 1),
            "the first such line")
        .withHelp("save it with LF line ends; block texts keep the difference");
  }
}
