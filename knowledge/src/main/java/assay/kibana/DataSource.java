package assay.kibana;

import assay.rule.Written;

/** Where a visualization gets its documents from. */
public sealed interface DataSource {

  /** All documents of the index pattern with this id. */
  record IndexPattern(String id) implements DataSource {}

  /** What the saved search with this id finds. */
  record SearchId(String id) implements DataSource {}

  /** What the saved search of this title finds. */
  record SearchTitle(Written title) implements DataSource {}
}
