package assay.query;

import assay.regex.PlainText;
import assay.regex.RegexQuestions;
import assay.rule.Pattern;
import java.util.List;
import java.util.Optional;

/** What checks say of texts, as patterns. */
final class Texts {

  private Texts() {}

  /** The texts that pass are those of the word, however it is written. */
  static Check.Matches of(Check.EqualsBoolean equal) {
    return new Check.Matches(Pattern.literal(Boolean.toString(equal.value())), false);
  }

  /** The texts that {@code plain} is found in, and where it is at the end some more. */
  static Check.Matches of(PlainText plain) {
    Pattern pattern = Pattern.literal(plain.text()).open(!plain.atStart(), true);
    return plain.cased()
        ? new Check.Matches(pattern, true)
        : new Check.Matches(pattern.folded(), false);
  }

  /** A check of patterns that every text which passes {@code check} passes, if one is known. */
  static Optional<Check.Matches> around(Check check) {
    return switch (check) {
      case Check.Matches matches -> Optional.of(matches);
      case Check.EqualsBoolean equal -> Optional.of(of(equal));
      case Check.Finds finds ->
          RegexQuestions.plainText(finds.regex())
              .filter(plain -> isAscii(plain.text()))
              .map(Texts::of);
      case Check.EqualsNumber other -> Optional.empty();
      case Check.Compares other -> Optional.empty();
      case Check.InNetwork other -> Optional.empty();
      case Check.SameAs other -> Optional.empty();
      case Check.Exists other -> Optional.empty();
      case Check.IsNull other -> Optional.empty();
      case Check.Verbatim other -> Optional.empty();
      case Check.TimePart other -> Optional.empty();
    };
  }

  /** The one text that passes {@code check}, if there is just one. */
  static Optional<String> only(Check check) {
    return check instanceof Check.Matches matches
        ? matches.pattern().plain().filter(text -> matches.cased() || hasNoCase(text))
        : Optional.empty();
  }

  /**
   * Whether {@code wide} takes in all that {@code narrow} takes in. A wide one that minds case
   * takes in a narrow one that does not only if it has no letters.
   */
  static boolean covers(Check.Matches wide, Check.Matches narrow) {
    if (!mayCover(wide, narrow)) {
      return false;
    }
    if (!wide.cased()) {
      return wide.pattern().covers(narrow.cased() ? narrow.pattern().folded() : narrow.pattern());
    }
    return (narrow.cased() || hasNoCase(wide.pattern())) && wide.pattern().covers(narrow.pattern());
  }

  /**
   * Looks at lengths and ends alone, since most pairs have nothing to do with each other. A literal
   * of the wide one must stand in a literal of the narrow one.
   */
  private static boolean mayCover(Check.Matches wide, Check.Matches narrow) {
    if (!wide.cased() && narrow.cased()) {
      return true;
    }
    for (Pattern.Part part : wide.pattern().parts()) {
      if (part instanceof Pattern.Literal(String text)) {
        return isIn(text, narrow.pattern().parts());
      }
    }
    return true;
  }

  private static boolean isIn(String text, List<Pattern.Part> parts) {
    for (Pattern.Part part : parts) {
      if (part instanceof Pattern.Literal(String other)
          && other.length() >= text.length()
          && other.contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNoCase(Pattern pattern) {
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text) && !hasNoCase(text)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text has no character of which there is another case. */
  private static boolean hasNoCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }

  /** Of ASCII, regular expressions and patterns have the same characters fall together. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Whether no text passes both. A yes is certain; it comes of what stands at the two ends. */
  static boolean areDisjoint(Check.Matches one, Check.Matches other) {
    boolean fold = one.cased() != other.cased();
    Pattern a = fold && one.cased() ? one.pattern().folded() : one.pattern();
    Pattern b = fold && other.cased() ? other.pattern().folded() : other.pattern();
    Optional<String> plain = a.plain();
    if (plain.isPresent()) {
      return !b.matches(plain.get(), true);
    }
    Optional<String> otherPlain = b.plain();
    if (otherPlain.isPresent()) {
      return !a.matches(otherPlain.get(), true);
    }
    return areDisjointAtStart(a.parts().getFirst(), b.parts().getFirst())
        || areDisjointAtEnd(a.parts().getLast(), b.parts().getLast());
  }

  private static boolean areDisjointAtStart(Pattern.Part one, Pattern.Part other) {
    return one instanceof Pattern.Literal(String a)
        && other instanceof Pattern.Literal(String b)
        && !a.startsWith(b)
        && !b.startsWith(a);
  }

  private static boolean areDisjointAtEnd(Pattern.Part one, Pattern.Part other) {
    return one instanceof Pattern.Literal(String a)
        && other instanceof Pattern.Literal(String b)
        && !a.endsWith(b)
        && !b.endsWith(a);
  }
}
