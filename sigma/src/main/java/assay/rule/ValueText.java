package assay.rule;

import java.util.stream.Collectors;

/** Values in one line for people: what is asked of a field, not how it was written. */
public final class ValueText {

  private ValueText() {}

  public static String of(Value value) {
    return switch (value) {
      case Value.Text text -> (text.cased() ? "cased " : "") + quoted(text.pattern());
      case Value.Expression regex -> "/" + regex.regex() + "/";
      case Value.Num number -> number.number().toPlainString();
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Null none -> "null";
      case Value.Address address -> address.network().text();
      case Value.Compare compare ->
          compare.comparison().sign() + " " + compare.number().toPlainString();
      case Value.TimePart part ->
          "%s %s %s"
              .formatted(part.unit().id(), part.comparison().sign(), part.number().toPlainString());
      case Value.FieldRef reference -> of(reference.part()) + reference.field();
      case Value.Exists exists -> exists.exists() ? "exists" : "does not exist";
      case Value.Verbatim verbatim -> "the target's " + verbatim.expression();
      case Value.Expansion expansion ->
          expansion.values().stream()
              .map(ValueText::of)
              .collect(Collectors.joining(", ", "(", ")"));
    };
  }

  private static String of(Value.Part part) {
    return switch (part) {
      case WHOLE -> "field ";
      case START -> "starts with field ";
      case END -> "ends with field ";
      case ANYWHERE -> "contains field ";
    };
  }

  private static String quoted(Pattern pattern) {
    return "'" + pattern.written() + "'";
  }
}
