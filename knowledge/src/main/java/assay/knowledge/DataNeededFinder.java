package assay.knowledge;

import assay.rule.RuleFile;
import java.util.List;

/** Finds the data that a rule needs from what the rule looks for. */
public interface DataNeededFinder {

  /** The data that the rules of {@code file} need, sorted by title in code point order. */
  List<DataMatch> of(RuleFile file);
}
