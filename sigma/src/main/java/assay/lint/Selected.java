package assay.lint;

import assay.rule.Condition;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** What a selector of a condition takes in, and where it stands. */
final class Selected {

  private Selected() {}

  /** The names of the detections. */
  static List<String> by(Condition.Selector selector, Subject subject) {
    var names = new ArrayList<String>();
    for (String name : subject.detections().keySet()) {
      if (selector.selects(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The place of the selector if it stands there plainly: quantifier, {@code of}, names. */
  static Optional<Span> place(Condition.Selector selector, Source source) {
    var words = new StringTokenizer(source.text(selector.span()), " ");
    boolean plain =
        words.countTokens() == 3
            && !words.nextToken().isEmpty()
            && words.nextToken().equals("of")
            && words.nextToken().equals(selector.names().orElse("them"));
    return plain ? Optional.of(selector.span()) : Optional.empty();
  }
}
