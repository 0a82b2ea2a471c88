package assay.attack;

/**
 * A technique or sub-technique that a rule names, such as {@code T1059.001}, {@code PowerShell}.
 * The name is empty if the id is unknown.
 */
public record Technique(String id, String name) {}
