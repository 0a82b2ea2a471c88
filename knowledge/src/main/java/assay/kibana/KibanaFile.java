package assay.kibana;

/**
 * A file for Kibana: its place in the output folder, with {@code /} between names, and its text.
 */
public record KibanaFile(String path, String text) {}
