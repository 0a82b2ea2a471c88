package assay.query;

import assay.regex.PlainText;
import assay.regex.RegexMatcher;
import assay.regex.RegexQuestions;
import assay.rule.Network;
import assay.rule.Pattern;
import java.util.Optional;

/**
 * Whether a field passes one check wherever it passes another. A yes is certain, a no is not. It
 * holds for fields of several values too: the value that passes the one passes the other. Checks
 * are in the form that {@link PlainChecks} gives them.
 */
final class Implication {

  private Implication() {}

  /** Whether a field that passes {@code narrow} passes {@code wide}. */
  static boolean holds(Check narrow, Check wide) {
    return switch (wide) {
      case Check.Exists exists ->
          !(narrow instanceof Check.IsNull || narrow instanceof Check.Verbatim);
      case Check.IsNull none -> narrow instanceof Check.IsNull;
      case Check.Matches matches -> isWithin(narrow, matches);
      case Check.EqualsBoolean equal -> isWithin(narrow, Texts.of(equal));
      case Check.Finds finds -> isFound(narrow, finds);
      case Check.EqualsNumber equal -> isNumber(narrow, Numbers.of(equal));
      case Check.Compares compares -> isNumber(narrow, Numbers.of(compares));
      case Check.InNetwork in -> isIn(narrow, in.network());
      case Check.SameAs same -> narrow.equals(same);
      case Check.Verbatim verbatim -> narrow.equals(verbatim);
      case Check.TimePart part ->
          narrow instanceof Check.TimePart other
              && other.unit() == part.unit()
              && Numbers.of(other).isWithin(Numbers.of(part));
    };
  }

  private static boolean isWithin(Check narrow, Check.Matches wide) {
    if (narrow instanceof Check.Matches matches) {
      return Texts.covers(wide, matches);
    }
    if (isAny(wide.pattern())) {
      return hasText(narrow);
    }
    return Texts.around(narrow).filter(texts -> Texts.covers(wide, texts)).isPresent();
  }

  private static boolean isAny(Pattern pattern) {
    for (Pattern.Part part : pattern.parts()) {
      if (part != Pattern.Wildcard.ANY) {
        return false;
      }
    }
    return !pattern.parts().isEmpty();
  }

  /** Whether only values that have a text pass: all checks but those of the field itself. */
  private static boolean hasText(Check check) {
    return !(check instanceof Check.Exists
        || check instanceof Check.IsNull
        || check instanceof Check.Verbatim);
  }

  private static boolean isFound(Check narrow, Check.Finds wide) {
    if (narrow.equals(wide)) {
      return true;
    }
    Optional<String> only = Texts.only(narrow);
    if (only.isPresent()) {
      return new RegexMatcher(wide.regex()).find(only.get());
    }
    if (narrow instanceof Check.Finds && RegexQuestions.alwaysMatches(wide.regex())) {
      return true;
    }
    Optional<PlainText> sought = RegexQuestions.plainText(wide.regex());
    return sought.isPresent()
        && !sought.get().atEnd()
        && Texts.isAscii(sought.get().text())
        && Texts.around(narrow)
            .filter(texts -> Texts.covers(Texts.of(sought.get()), texts))
            .isPresent();
  }

  private static boolean isNumber(Check narrow, Numbers wide) {
    return Numbers.around(narrow).filter(numbers -> numbers.isWithin(wide)).isPresent();
  }

  private static boolean isIn(Check narrow, Network wide) {
    if (narrow instanceof Check.InNetwork in) {
      return wide.contains(in.network());
    }
    return Texts.only(narrow).filter(wide::contains).isPresent();
  }
}
