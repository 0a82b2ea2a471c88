package assay.regex;

/**
 * The texts of all that can be wrong with a regular expression. There are three kinds: it is none
 * ({@code invalid-regex}), it asks for what is not in the language or means different things to
 * different engines ({@code unsupported-regex}), or it is too much ({@code regex-too-large}).
 */
final class RegexProblems {

  private RegexProblems() {}

  static RegexProblem unclosedGroup(int start) {
    return invalid(
        "a `(` of the regular expression is not closed",
        "opened here",
        "close it, or write `\\(`",
        start,
        1);
  }

  static RegexProblem unopenedGroup(int start) {
    return invalid(
        "a `)` of the regular expression closes nothing",
        "not opened",
        "take it out, or write `\\)`",
        start,
        1);
  }

  static RegexProblem unclosedClass(int start) {
    return invalid(
        "a `[` of the regular expression is not closed",
        "opened here",
        "close it with `]`, or write `\\[`; a `]` right behind `[` is one of the characters",
        start,
        1);
  }

  static RegexProblem nothingToRepeat(String sign, int start) {
    return invalid(
        "there is nothing that `%s` could repeat".formatted(sign),
        "repeats nothing",
        sign.equals("*")
            ? "write `.*` for any text, `\\*` for the character"
            : "write `\\%s` for the character".formatted(sign),
        start,
        sign.length());
  }

  static RegexProblem anchorRepeated(String anchor, String sign, int start) {
    return invalid(
        "`%s` is a place, which `%s` cannot repeat".formatted(anchor, sign),
        "repeats a place",
        "take it out, or write `\\%s` for the character".formatted(sign),
        start,
        sign.length());
  }

  static RegexProblem repeatedRepeat(String sign, int start) {
    return invalid(
        "`%s` follows another repetition".formatted(sign),
        "repeats a repetition",
        "put what it repeats in brackets, or write `\\%s` for the character".formatted(sign),
        start,
        sign.length());
  }

  static RegexProblem boundsReversed(String bounds, int start) {
    return invalid(
        "the bounds of `%s` are the wrong way round".formatted(bounds),
        "more than at most",
        "write the smaller number first",
        start,
        bounds.length());
  }

  static RegexProblem rangeReversed(String range, int start) {
    return invalid(
        "the range `%s` runs backwards".formatted(range),
        "ends before it begins",
        "write the smaller character first, or `\\-` for the character `-`",
        start,
        range.length());
  }

  static RegexProblem rangeOfClass(String range, int start) {
    return invalid(
        "the range `%s` begins or ends with a class".formatted(range),
        "not a range",
        "write `\\-` for the character `-`",
        start,
        range.length());
  }

  static RegexProblem backslashAtEnd(int start) {
    return invalid(
        "the regular expression ends in a lone backslash",
        "escapes nothing",
        "write `\\\\` for a backslash",
        start,
        1);
  }

  static RegexProblem unknownEscape(String escape, int start) {
    return invalid(
        "the escape `%s` is not in the language".formatted(escape),
        "unknown escape",
        "write `\\%s` for a backslash and what follows".formatted(escape),
        start,
        escape.length());
  }

  static RegexProblem incompleteEscape(String escape, int start) {
    return invalid(
        "the escape `%s` is not complete".formatted(escape),
        "lacks digits",
        "write `\\x` and two hexadecimal digits, `\\u` and four, or `\\\\` for a backslash",
        start,
        escape.length());
  }

  static RegexProblem halfCharacter(int start, int length) {
    return invalid(
        "half of a surrogate pair stands for no character",
        "no character",
        "write the character itself",
        start,
        length);
  }

  static RegexProblem unknownFlag(String flag, int start) {
    return unsupported(
        "the flag `%s` is not in the language".formatted(flag),
        "unknown flag",
        "known: `i`, `m` and `s`",
        start,
        flag.length());
  }

  static RegexProblem incompleteFlags(String flags, int start) {
    return invalid(
        "the flags `%s` are not complete".formatted(flags),
        "flags",
        "write `(?i)` at the very beginning, or `(?i:…)` and `(?-i:…)` around a part",
        start,
        flags.length());
  }

  static RegexProblem contradictoryFlags(String flags, int start) {
    return invalid(
        "the flags `%s` turn one on and off".formatted(flags),
        "on and off",
        "decide for one",
        start,
        flags.length());
  }

  static RegexProblem misplacedFlags(String flags, int start) {
    String letters = flags.substring(2, flags.length() - 1);
    return unsupported(
        "`%s` does not stand at the beginning".formatted(flags),
        "flags for all in the midst",
        "put it at the very beginning, or write `(?%s:…)` around a part".formatted(letters),
        start,
        flags.length());
  }

  static RegexProblem lookAround(String opening, int start) {
    return unsupported(
        "`%s…)` looks around, which many engines cannot do".formatted(opening),
        "looks around",
        "say it in the condition: a detection for each part, joined by `and` or `and not`",
        start,
        opening.length());
  }

  static RegexProblem backReference(String reference, int start) {
    return unsupported(
        "`%s` refers back to a group, which many engines cannot do".formatted(reference),
        "refers back",
        "write out what may stand there",
        start,
        reference.length());
  }

  static RegexProblem digitEscape(String escape, int start) {
    return unsupported(
        "`%s` refers back to a group or is an octal number; the language has neither"
            .formatted(escape),
        "digit behind a backslash",
        "write out what may stand there; a character by its number is `\\x` and two digits",
        start,
        escape.length());
  }

  static RegexProblem namedGroup(String opening, int start) {
    return unsupported(
        "a group has a name, of which a rule makes no use",
        "name of a group",
        "write `(…)`",
        start,
        opening.length());
  }

  static RegexProblem possessive(String sign, int start) {
    return unsupported(
        "`%s` never gives back what it took, which many engines cannot do".formatted(sign),
        "possessive",
        "write `%s`".formatted(sign.substring(0, sign.length() - 1)),
        start,
        sign.length());
  }

  static RegexProblem atomic(int start) {
    return unsupported(
        "`(?>…)` never gives back what it took, which many engines cannot do",
        "atomic group",
        "write `(?:…)`",
        start,
        3);
  }

  static RegexProblem unknownGroup(String opening, int start) {
    return unsupported(
        "`%s` opens no group of the language".formatted(opening),
        "unknown group",
        "write `(…)`, `(?:…)` or `(?i:…)`",
        start,
        opening.length());
  }

  static RegexProblem namedClass(String name, int start) {
    return unsupported(
        "`%s` means a class to some engines and its characters to others".formatted(name),
        "named class",
        "write the ranges out, as in `a-z0-9`",
        start,
        name.length());
  }

  static RegexProblem property(String escape, int start) {
    return unsupported(
        "`%s` asks for a property of Unicode, which is not in the language".formatted(escape),
        "property",
        "write `\\w`, `\\d`, `\\s` or the ranges out",
        start,
        escape.length());
  }

  static RegexProblem boundTooLarge(String bounds, int start) {
    return tooLarge(
        "`%s` repeats more than %,d times".formatted(bounds, RegexParser.MOST_REPEATS),
        "asks for less",
        start,
        start + bounds.length());
  }

  static RegexProblem tooLong(int length) {
    return tooLarge(
        "the regular expression is longer than %,d characters".formatted(RegexParser.LONGEST),
        "split it into several",
        RegexParser.LONGEST,
        length);
  }

  static RegexProblem tooDeep(int start) {
    return tooLarge(
        "brackets are nested more than %d deep".formatted(RegexParser.DEEPEST),
        "take out those that are not needed",
        start,
        start + 1);
  }

  static RegexProblem tooManySteps(int length) {
    return tooLarge(
        "written without repetitions, the regular expression has more than %,d parts"
            .formatted(Program.MOST_STEPS),
        "repeat less, above all where a repetition holds another",
        0,
        length);
  }

  private static RegexProblem invalid(
      String message, String label, String help, int start, int length) {
    return new RegexProblem("invalid-regex", message, label, help, start, start + length);
  }

  private static RegexProblem unsupported(
      String message, String label, String help, int start, int length) {
    return new RegexProblem("unsupported-regex", message, label, help, start, start + length);
  }

  private static RegexProblem tooLarge(String message, String help, int start, int end) {
    return new RegexProblem("regex-too-large", message, "too much", help, start, end);
  }
}
