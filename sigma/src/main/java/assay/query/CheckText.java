package assay.query;

import assay.rule.Pattern;
import assay.rule.Value;

/** Checks in one line each, exact enough that two which differ have different texts. */
final class CheckText {

  private CheckText() {}

  /** {@code check} of {@code field}, as in {@code Image = '*\a.exe'}. */
  static String of(String field, Check check) {
    return switch (check) {
      case Check.Matches matches ->
          field + (matches.cased() ? " == " : " = ") + quoted(matches.pattern());
      case Check.Finds finds -> field + " ~ " + finds.regex();
      case Check.EqualsNumber equal -> field + " = " + equal.number().toPlainString();
      case Check.EqualsBoolean equal -> field + " = " + equal.value();
      case Check.Compares compares ->
          field + " " + compares.comparison().sign() + " " + compares.number().toPlainString();
      case Check.InNetwork in -> field + " in " + in.network().text();
      case Check.SameAs same -> field + sign(same.part()) + name(same.field());
      case Check.Exists exists -> field + " exists";
      case Check.IsNull none -> field + " is null";
      case Check.Verbatim verbatim ->
          field + " passes {" + verbatim.expression() + "} of " + name(verbatim.id());
      case Check.TimePart part ->
          "%s(%s) %s %s"
              .formatted(
                  part.unit().id(), field, part.comparison().sign(), part.number().toPlainString());
    };
  }

  private static String sign(Value.Part part) {
    return switch (part) {
      case WHOLE -> " = ";
      case START -> " starts with ";
      case END -> " ends with ";
      case ANYWHERE -> " contains ";
    };
  }

  /** A pattern in quotes, a dash of any form as {@code [-]}. */
  private static String quoted(Pattern pattern) {
    var out = new StringBuilder("'");
    for (Pattern.Part part : pattern.parts()) {
      switch (part) {
        case Pattern.Literal(String text) -> literal(text, out);
        case Pattern.Wildcard wildcard -> out.append(wildcard.sign());
        case Pattern.Dash dash -> out.append("[-]");
        case Pattern.Placeholder placeholder ->
            out.append('%').append(placeholder.name()).append('%');
      }
    }
    return out.append('\'').toString();
  }

  private static void literal(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '\'' || c == '[' || c == '\\') {
        out.append('\\');
      }
      if (c < ' ' || c == 127) {
        out.append("\\x%02x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
  }

  /** A field's name as it is, in back-quotes if it holds more than letters, digits, _, . and @. */
  static String name(String field) {
    boolean plain =
        !field.isEmpty()
            && field.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.@".indexOf(c) >= 0);
    return plain ? field : "`" + field.replace("`", "``") + "`";
  }
}
