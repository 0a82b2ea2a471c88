package assay.yaml;

import assay.source.Span;

/**
 * A piece of YAML as it is written: what {@link YamlNode} forgets, such as dashes, quotes and where
 * blocks begin and end. {@code MAP}, {@code LIST} and {@code BLOCK_END} stand between characters;
 * so does {@code KEY}, unless the file writes the {@code ?} that begins an explicit key.
 */
public record YamlToken(Kind kind, Span span) {

  /** What a token is. */
  public enum Kind {
    DIRECTIVE,
    DOCUMENT_START,
    DOCUMENT_END,
    MAP,
    LIST,
    BLOCK_END,
    KEY,
    COLON,
    DASH,
    FLOW_START,
    FLOW_END,
    COMMA,
    ANCHOR,
    ALIAS,
    TAG,
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }
}
