package assay.check;

import assay.lint.CheckedFile;
import assay.rule.RuleFile;
import assay.source.Source;
import java.util.Optional;

/** What is known of one file in the course of a run. */
sealed interface Known {

  /** The cache has what was found, and the file looks as it did. */
  record Kept(CachedFile file) implements Known {}

  /**
   * The file was read.
   *
   * @param content the checksum of its bytes
   * @param source its text, if something was found in it by itself
   * @param rules its rules, if somebody wants them
   */
  record Read(CheckedFile checked, int content, Optional<Source> source, Optional<RuleFile> rules)
      implements Known {}

  /** The file could not be read. */
  record Unread(String reason) implements Known {}
}
