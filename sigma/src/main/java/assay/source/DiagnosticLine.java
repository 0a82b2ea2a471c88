package assay.source;

/** A diagnostic as one line, in the form editors and terminals can jump to. */
public final class DiagnosticLine {

  private DiagnosticLine() {}

  /** {@code file:line:column: severity[id]: message}, without a line end. */
  public static String render(Diagnostic diagnostic, Source source) {
    Position at = source.position(diagnostic.span().start());
    return "%s:%d:%d: %s[%s]: %s"
        .formatted(
            Printable.line(source.name()),
            at.line(),
            at.column(),
            diagnostic.severity().label(),
            diagnostic.id(),
            diagnostic.message());
  }
}
