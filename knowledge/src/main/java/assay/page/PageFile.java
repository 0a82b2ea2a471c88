package assay.page;

/** A page as a file: its place in the output folder, with {@code /} between names, and its text. */
public record PageFile(String path, String text) {}
