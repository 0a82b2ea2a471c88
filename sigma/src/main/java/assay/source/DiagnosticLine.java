package assay.source;

/** A diagnostic as one line, in the form editors and terminals can jump to. */
public final class DiagnosticLine {

  private DiagnosticLine() {}

  /** {@code file:line:column: severity[id]: message}, without a line end. */
  public static String render(Diagnostic diagnostic, Source source) {
    Position at = source.position(diagnostic.span().start());
    var line = new StringBuilder(Printable.line(source.name()));
    line.append(':').append(at.line()).append(':').append(at.column()).append(": ");
    line.append(diagnostic.severity().label()).append('[').append(diagnostic.id()).append("]: ");
    return line.append(diagnostic.message()).toString();
  }
}
