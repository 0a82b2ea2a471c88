package assay.lint;

import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import assay.source.Span;
import java.util.Optional;

/**
 * The little of a rule by which it is told from others: all that checks across files look at, so
 * that they need no file again that was read before.
 *
 * @param file the file's name as people know it, with folders
 * @param head where a finding about the whole rule points
 */
public record RuleIdentity(
    String file, Optional<Written> title, Optional<Written> id, Optional<Written> name, Span head) {

  static RuleIdentity of(String file, Rule rule) {
    Metadata metadata = rule.metadata();
    return new RuleIdentity(
        file, metadata.title(), metadata.id(), metadata.name(), headOf(metadata, rule.span()));
  }

  /** The title, or else where the rule begins. */
  static Span headOf(Metadata metadata, Span rule) {
    return metadata
        .title()
        .map(Written::span)
        .orElse(new Span(rule.start(), Math.min(rule.start() + 1, rule.end())));
  }

  /** The file's name without folders. */
  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
