package assay.source;

/** A place as people read it: both numbers count from 1, {@code column} in characters. */
public record Position(int line, int column) {}
