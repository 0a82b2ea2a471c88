package assay.regex;

/**
 * What a regular expression looks for that could as well be written without one. {@code atStart}
 * and {@code atEnd}: the text begins, ends with it. (The {@code $} of a regular expression lets a
 * newline follow, which plain values do not.) {@code cased}: upper and lower case make a
 * difference.
 */
public record PlainText(String text, boolean atStart, boolean atEnd, boolean cased) {}
