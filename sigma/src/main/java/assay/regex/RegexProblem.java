package assay.regex;

/**
 * Why a text was not taken as a regular expression. {@code start} and {@code end} are places in the
 * text, in UTF-16 units; the other parts are those of a {@link assay.source.Diagnostic}.
 */
public record RegexProblem(
    String id, String message, String label, String help, int start, int end) {}
