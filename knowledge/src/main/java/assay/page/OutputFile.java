package assay.page;

/**
 * A file that a knowledge base is written as: its place in the output folder, with {@code /}
 * between names, and its text.
 */
public record OutputFile(String path, String text) {}
