package assay.query;

import assay.rule.Comparison;
import assay.rule.Pattern;
import assay.rule.Pattern.Wildcard;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.List;

/** Checks in plain words. */
public final class CheckWords {

  private CheckWords() {}

  /** What is asked of {@code what}, as in "`Image` ends with `\a.exe`". */
  public static String of(String what, Check check) {
    String value = value(check);
    return what + " " + verb(check) + (value.isEmpty() ? "" : " " + value);
  }

  /** The verb, which checks of one kind share: "ends with". */
  public static String verb(Check check) {
    return switch (check) {
      case Check.Matches matches -> verb(matches.pattern()) + (matches.cased() ? " exactly" : "");
      case Check.Finds finds -> "matches the expression";
      case Check.EqualsNumber equal -> "is the number";
      case Check.EqualsBoolean equal -> "is";
      case Check.Compares compares -> verb(compares.comparison());
      case Check.InNetwork in -> "is an address in";
      case Check.SameAs same -> verb(same.part());
      case Check.Exists exists -> "exists";
      case Check.IsNull none -> "has no value";
      case Check.Verbatim verbatim -> "passes the target's own";
      case Check.TimePart part ->
          "is a time whose " + part.unit().id() + " " + verb(part.comparison());
    };
  }

  /** What the verb is about, or the empty text. */
  public static String value(Check check) {
    return switch (check) {
      case Check.Matches matches -> matches.pattern().isAny() ? "" : quoted(matches.pattern());
      case Check.Finds finds -> "`" + finds.regex() + "`";
      case Check.EqualsNumber equal -> plain(equal.number());
      case Check.EqualsBoolean equal -> Boolean.toString(equal.value());
      case Check.Compares compares -> plain(compares.number());
      case Check.InNetwork in -> in.network().text();
      case Check.SameAs same -> "`" + same.field() + "`";
      case Check.Exists exists -> "";
      case Check.IsNull none -> "";
      case Check.Verbatim verbatim -> "`" + verbatim.expression() + "`";
      case Check.TimePart part -> plain(part.number());
    };
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String verb(Comparison comparison) {
    return switch (comparison) {
      case LT -> "is less than";
      case LTE -> "is at most";
      case GT -> "is more than";
      case GTE -> "is at least";
      case EQ -> "is";
      case NEQ -> "is not";
    };
  }

  private static String verb(Value.Part part) {
    return switch (part) {
      case WHOLE -> "is the same as";
      case START -> "begins with the value of";
      case END -> "ends with the value of";
      case ANYWHERE -> "contains the value of";
    };
  }

  private static String verb(Pattern pattern) {
    List<Pattern.Part> inner = inner(pattern);
    if (pattern.isAny()) {
      return "has any text";
    }
    if (pattern.parts().isEmpty()) {
      return "is the empty text";
    }
    if (inner.stream().anyMatch(Wildcard.class::isInstance)) {
      return "looks like";
    }
    boolean front = pattern.opensFront();
    boolean back = pattern.opensBack();
    return front && back ? "contains" : front ? "ends with" : back ? "begins with" : "is";
  }

  /** The parts between a {@code *} at either end. */
  private static List<Pattern.Part> inner(Pattern pattern) {
    int start = pattern.opensFront() ? 1 : 0;
    int end = pattern.parts().size() - (pattern.opensBack() ? 1 : 0);
    return start < end ? pattern.parts().subList(start, end) : List.of();
  }

  private static String quoted(Pattern pattern) {
    if (pattern.parts().isEmpty()) {
      return "";
    }
    List<Pattern.Part> inner = inner(pattern);
    boolean open = inner.stream().anyMatch(Wildcard.class::isInstance);
    var shown = new StringBuilder();
    for (Pattern.Part part : open ? pattern.parts() : inner) {
      switch (part) {
        case Pattern.Literal(String text) -> shown.append(text);
        case Wildcard wildcard -> shown.append(wildcard.sign());
        case Pattern.Dash dash -> shown.append(dash.written());
        case Pattern.Placeholder placeholder ->
            shown.append('%').append(placeholder.name()).append('%');
      }
    }
    return "`" + shown + "`" + (pattern.hasDash() ? " (with any dash)" : "");
  }
}
