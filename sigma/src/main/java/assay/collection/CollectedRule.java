package assay.collection;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.Written;
import assay.source.Source;

/** A rule of a collection and the file it is from. Two are equal only if they are the same one. */
public final class CollectedRule {

  private final RuleFile file;
  private final Rule rule;

  CollectedRule(RuleFile file, Rule rule) {
    this.file = file;
    this.rule = rule;
  }

  public RuleFile file() {
    return file;
  }

  public Rule rule() {
    return rule;
  }

  /** What the places in the rule count in. */
  public Source source() {
    return file.source();
  }

  /** What people call it: its name, or else its title, its id, its file. */
  public String label() {
    return rule.metadata()
        .name()
        .or(rule.metadata()::title)
        .or(rule.metadata()::id)
        .map(Written::text)
        .orElseGet(() -> source().name());
  }

  @Override
  public String toString() {
    return label();
  }
}
