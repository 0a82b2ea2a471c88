package assay.page;

import assay.attack.Tactic;
import assay.source.Source;
import java.util.List;

/** Writes pages in one style. */
public interface PageWriter {

  /** The names of the pages of {@code files}, in their order. */
  PageNames names(List<Source> files);

  /** The page of one rule file. */
  PageFile rule(RulePage page);

  /**
   * The pages that lead to {@code rules}. {@code order} holds the tactics in the order to show them
   * in; those that only rules name follow.
   */
  List<PageFile> index(List<RulePage> rules, List<Tactic> order);
}
