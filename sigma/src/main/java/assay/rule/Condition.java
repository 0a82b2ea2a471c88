package assay.rule;

import assay.source.Span;
import java.util.List;
import java.util.Optional;

/** How a rule's detections are joined (Sigma 2.1, "Condition"). */
public sealed interface Condition {

  Span span();

  /** All terms hold; there are at least two. */
  record And(List<Condition> terms, Span span) implements Condition {
    public And {
      terms = List.copyOf(terms);
    }
  }

  /** One term holds, or more; there are at least two. */
  record Or(List<Condition> terms, Span span) implements Condition {
    public Or {
      terms = List.copyOf(terms);
    }
  }

  record Not(Condition term, Span span) implements Condition {}

  /** The detection of this name. */
  record Named(String name, Span span) implements Condition {}

  /** {@code 1 of}, {@code any of} or {@code all of} the detections that {@code names} selects. */
  record Selector(Quantifier quantifier, Optional<String> names, Span span) implements Condition {

    /** Whether the selector takes in a detection called {@code name}; none that begin with _. */
    public boolean selects(String name) {
      return !name.startsWith("_") && names.map(pattern -> matches(pattern, name)).orElse(true);
    }

    /** {@code *} in the pattern is any text; upper and lower case differ. */
    private static boolean matches(String pattern, String name) {
      String[] pieces = pattern.split("\\*", -1);
      String last = pieces[pieces.length - 1];
      if (pieces.length == 1) {
        return name.equals(last);
      }
      if (!name.startsWith(pieces[0])) {
        return false;
      }
      int at = pieces[0].length();
      for (int i = 1; i < pieces.length - 1; i++) {
        int found = name.indexOf(pieces[i], at);
        if (found < 0) {
          return false;
        }
        at = found + pieces[i].length();
      }
      return name.length() - at >= last.length() && name.endsWith(last);
    }
  }

  /** How many of the selected detections must hold. */
  enum Quantifier {
    ANY,
    ALL
  }
}
