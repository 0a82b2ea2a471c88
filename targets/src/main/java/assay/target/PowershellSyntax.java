package assay.target;

import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.Regex;
import assay.regex.RegexMatcher;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Conditions of PowerShell over {@code $e}, the values of an event by name. A comparison of several
 * values gives those that pass, and it holds if there is one; only an empty text among them does
 * not count as one, so that is asked for in another way.
 */
final class PowershellSyntax extends Syntax {

  /** In texts between single quotes these four are quotes too. */
  private static final String QUOTES = "'\u2018\u2019\u201a\u201b";

  private static final Escaping LIKE = Escaping.before("`", "`*?[]", "*", "?");

  /** {@code text} as PowerShell says it, without anything that it would read within. */
  static String quoted(String text) {
    var out = new StringBuilder("'");
    boolean codes = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
        out.append("' + [char]").append((int) c).append(" + '");
        codes = true;
      } else {
        out.append(QUOTES.indexOf(c) >= 0 ? c + "" + c : c);
      }
    }
    return codes ? "(" + out + "')" : out + "'";
  }

  @Override
  protected boolean bracketsAll() {
    return true;
  }

  @Override
  protected String and() {
    return " -and ";
  }

  @Override
  protected String or() {
    return " -or ";
  }

  @Override
  protected String not(String term) {
    return "-not " + (term.startsWith("(") ? term : "(" + term + ")");
  }

  @Override
  protected String field(String name) {
    return "$e[" + quoted(name) + "]";
  }

  @Override
  protected Said matches(String field, Pattern pattern, boolean cased) {
    if (pattern.isAny()) {
      return exists(field);
    }
    if (pattern.parts().isEmpty()) {
      return Said.exactly(field(field) + " -contains ''");
    }
    return Said.exactly(field(field) + compared(pattern, cased));
  }

  private static String compared(Pattern pattern, boolean cased) {
    String c = cased ? "c" : "";
    return pattern
        .plain()
        .map(text -> " -" + c + "eq " + quoted(text))
        .orElseGet(() -> " -" + c + "like " + quoted(LIKE.of(pattern)));
  }

  @Override
  protected Said finds(String field, Regex regex) {
    String found = field(field) + " -cmatch " + quoted(text(regex));
    return Said.exactly(
        new RegexMatcher(regex).find("")
            ? "($e.ContainsKey(" + quoted(field) + ") -and @(" + found + ").Count -gt 0)"
            : found);
  }

  /** As .NET reads it: names of groups, which it writes in another way, are left out. */
  private static String text(Regex regex) {
    String flags = regex.flags().isEmpty() ? "" : "(?" + regex.flags().letters() + ")";
    return flags + regex.tree().print();
  }

  @Override
  protected Said equalsNumber(String field, BigDecimal number) {
    return Said.exactly(field(field) + " -eq '" + number.toPlainString() + "'");
  }

  @Override
  protected Said equalsBoolean(String field, boolean value) {
    return Said.exactly(field(field) + " -eq '" + value + "'");
  }

  @Override
  protected Said compares(String field, Comparison comparison, BigDecimal number) {
    String operator =
        switch (comparison) {
          case LT -> "-lt";
          case LTE -> "-le";
          case GT -> "-gt";
          case GTE -> "-ge";
          case EQ -> "-eq";
          case NEQ -> "-ne";
        };
    return any(
        field,
        "$_ -match '^[-+]?[0-9]+([.][0-9]+)?\\z' -and [double]$_ %s %s"
            .formatted(operator, number.toPlainString()));
  }

  /** That {@code condition} holds of one of the values of {@code field}. */
  private Said any(String field, String condition) {
    return Said.exactly("@(" + field(field) + " | Where-Object { " + condition + " }).Count -gt 0");
  }

  @Override
  protected Said inNetwork(String field, Network network) {
    return NetworkRegex.of(network, ".*")
        .map(text -> Said.exactly(field(field) + " -match " + quoted("^" + text + "\\z")))
        .orElse(Said.not("a network that no patterns say"));
  }

  @Override
  protected Said sameAs(String field, String other, Value.Part part) {
    String call =
        switch (part) {
          case WHOLE -> "$v.Equals($_, 'OrdinalIgnoreCase')";
          case START -> "$v.StartsWith($_, 'OrdinalIgnoreCase')";
          case END -> "$v.EndsWith($_, 'OrdinalIgnoreCase')";
          case ANYWHERE -> "$v.IndexOf($_, [StringComparison]'OrdinalIgnoreCase') -ge 0";
        };
    return any(
        field,
        "$v = $_; $null -ne $v -and @(%s | Where-Object { $null -ne $_ -and %s }).Count -gt 0"
            .formatted(field(other), call));
  }

  @Override
  protected Said exists(String field) {
    return Said.exactly("$e.ContainsKey(" + quoted(field) + ")");
  }

  @Override
  protected Said isNull(String field) {
    return new Said.Bracketed("-not $e.ContainsKey(" + quoted(field) + ")");
  }

  @Override
  protected Optional<Said> negated(String field, Check check) {
    return check instanceof Check.IsNull ? Optional.of(exists(field)) : Optional.empty();
  }

  @Override
  protected Said anywhere(Pattern pattern, boolean cased) {
    return Said.exactly("$all" + compared(pattern.open(true, true), cased));
  }

  @Override
  protected Said anywhere(Regex regex) {
    return Said.exactly("@($all -cmatch " + quoted(text(regex)) + ").Count -gt 0");
  }
}
