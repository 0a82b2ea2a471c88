package assay.rule;

import assay.regex.RegexProblem;
import assay.rule.Detection.ModifierUse;
import assay.source.Diagnostic;
import assay.source.Span;

/** The texts of all that can be wrong with a modifier and the value it stands on. */
final class ModifierProblems {

  private ModifierProblems() {}

  static Diagnostic notFirst(ModifierUse use) {
    String name = use.modifier().id();
    return Diagnostic.error(
            "modifier-not-first",
            "`%s` must be the first modifier".formatted(name),
            use.span(),
            "stands behind another")
        .withHelp(
            "it takes the value as it is written: move it in front, as in `field|%s`"
                .formatted(name));
  }

  static Diagnostic wrongValue(ModifierUse use, Value value) {
    String name = use.modifier().id();
    return Diagnostic.error(
            "modifier-wrong-value",
            "`%s` cannot be asked of %s".formatted(name, kind(value)),
            value.span(),
            "is " + kind(value))
        .withSecond(use.span(), "modifier")
        .withHelp(wayOut(use.modifier(), value));
  }

  /** What a value is, in the words of a message. */
  static String kind(Value value) {
    return switch (value) {
      case Value.Text text -> "a text";
      case Value.Expression regex -> "a regular expression";
      case Value.Num number -> "a number";
      case Value.Bool bool -> "true or false";
      case Value.Null none -> "nothing";
      case Value.Address address -> "a network";
      case Value.Compare compare -> "a comparison";
      case Value.TimePart part -> "a part of a time";
      case Value.FieldRef reference -> "another field's value";
      case Value.Verbatim verbatim -> "a condition of a target";
      case Value.Exists exists -> "whether a field exists";
      case Value.Expansion expansion -> "several values";
    };
  }

  private static String wayOut(Modifier modifier, Value value) {
    String takes =
        switch (modifier) {
          case CONTAINS, STARTSWITH, ENDSWITH -> "a text, a regular expression or a field";
          case CASED, WINDASH, BASE64, BASE64OFFSET, UTF16, UTF16BE, UTF16LE, WIDE -> "a text";
          case RE, CIDR, FIELDREF -> "a text as it is written";
          case EXPAND -> "a text or a regular expression";
          case I, M, S -> "a regular expression: put `re` in front";
          case LT, LTE, GT, GTE -> "a number without quotes, or a part of a time";
          case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR -> "a number without quotes";
          case EXISTS -> "`true` or `false`, without quotes";
          case ALL, NEQ -> "any value";
        };
    return value instanceof Value.Num && takes.startsWith("a text")
        ? "quote the number if its digits are meant as a text: it takes " + takes
        : "it takes " + takes;
  }

  static Diagnostic wildcardInBase64(ModifierUse use, Value value) {
    return Diagnostic.error(
            "wildcard-in-base64",
            "a text with wildcards has no Base64 form",
            value.span(),
            "has a wildcard")
        .withSecond(use.span(), "modifier")
        .withHelp(
            "put `%s` before `contains` and the like, and a backslash before a plain `*` or `?`"
                .formatted(use.modifier().id()));
  }

  static Diagnostic placeholderInBase64(ModifierUse use, Value value) {
    return Diagnostic.error(
            "placeholder-in-base64",
            "a place-holder cannot be encoded before its value is known",
            value.span(),
            "has a place-holder")
        .withSecond(use.span(), "modifier")
        .withHelp("write out the values, or encode them where they are given");
  }

  static Diagnostic wildcardInFieldReference(Value value) {
    return Diagnostic.error(
            "wildcard-in-field-reference",
            "the name of a field cannot have wildcards",
            value.span(),
            "has a wildcard")
        .withHelp(
            "name one field; `fieldref|contains` asks whether its value stands inside the other");
  }

  static Diagnostic encodedTwice(ModifierUse use, Value value) {
    return Diagnostic.error(
            "encoded-twice",
            "the text is in UTF-16 before `%s` comes to it".formatted(use.modifier().id()),
            value.span(),
            "is encoded already")
        .withSecond(use.span(), "encodes again")
        .withHelp("keep one of the modifiers of UTF-16");
  }

  static Diagnostic tooManyDashes(Value value, long most) {
    return Diagnostic.error(
            "too-many-dashes",
            "the dashes of this text stand for more than %,d texts, too many to encode"
                .formatted(most),
            value.span(),
            "too many dashes")
        .withHelp("take `windash` out, or encode a shorter piece of the text");
  }

  static Diagnostic tooLongToEncode(Value value, long most) {
    return Diagnostic.error(
            "too-long-to-encode",
            "the modifiers of this item encode more than %,d characters".formatted(most),
            value.span(),
            "too long")
        .withHelp("encode each text once, and a shorter piece of it");
  }

  static Diagnostic fractionOfTime(ModifierUse use, Value.Num value) {
    return Diagnostic.error(
            "fraction-of-time",
            "the %s of a time is a whole number, never %s"
                .formatted(use.modifier().id(), value.number().toPlainString()),
            value.span(),
            "not whole")
        .withSecond(use.span(), "modifier")
        .withHelp("write a whole number; a smaller part of the time has its own modifier");
  }

  static Diagnostic notUnicode(Value value) {
    return Diagnostic.error(
            "invalid-text",
            "the text has half of a surrogate pair and no encoding",
            value.span(),
            "cannot be encoded")
        .withHelp("write the whole character");
  }

  static Diagnostic invalidRegex(RegexProblem problem, Span place) {
    return Diagnostic.error(problem.id(), problem.message(), place, problem.label())
        .withHelp(problem.help());
  }
}
