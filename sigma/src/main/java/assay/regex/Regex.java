package assay.regex;

/** Stand-in. */
public record Regex(String text, String flags) {}
