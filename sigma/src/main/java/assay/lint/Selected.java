package assay.lint;

import assay.rule.Condition;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** What a selector of a condition takes in, and where it stands. */
final class Selected {

  private static final Set<String> WORDS =
      Set.of("and", "or", "not", "of", "null", "true", "false", "yes", "no", "on", "off");

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

  /**
   * Whether a condition can name a detection so, in YAML of whatever form: nothing in it is a sign
   * of conditions or of YAML, and it is no word of theirs.
   */
  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && (i == 0 || (c != '-' && c != '.'))) {
        return false;
      }
    }
    return !name.isEmpty() && !WORDS.contains(name.toLowerCase(Locale.ROOT));
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
