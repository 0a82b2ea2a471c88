package assay.target;

import assay.emit.Approximation;
import assay.emit.Escaping;
import assay.emit.Joint;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.Regex;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks of a line that is one flat object of JSON: a value is looked for behind the name of its
 * field, alone or in an array. Within texts JSON writes a backslash before each quote, so one
 * without is the end of a text, and one before a colon that of a name.
 */
final class GrepJson extends Syntax {

  /** The items of an array before the one that is looked for. */
  private static final String ITEMS = "(?:\\[(?:[^\"\\[\\]{}]|\"" + JsonRegex.ANY + "+\")*?)?";

  /** What follows a number or a word. */
  private static final String END = "(?=\\s*[,}\\]])";

  private static final String NAME_END = "(?<!\\\\)\"\\s*:\\s*";

  @Override
  protected String and() {
    return "";
  }

  @Override
  protected String or() {
    return "|";
  }

  @Override
  protected String not(String term) {
    return term.startsWith("(?=") ? "(?!" + term.substring(3) : "(?!" + term + ")";
  }

  @Override
  protected String brackets(String group) {
    return "(?:" + group + ")";
  }

  /** Parts of a name may be those of objects within each other; only the last is looked for. */
  @Override
  protected String field(String name) {
    int dot = name.lastIndexOf('.');
    String last = JsonRegex.literal(name.substring(dot + 1), true);
    String outer =
        dot > 0 ? "(?:" + JsonRegex.literal(name.substring(0, dot + 1), true) + ")?" : "";
    return "(?<!\\\\)\"" + outer + last + NAME_END;
  }

  private Said value(String field, String expression) {
    Said said = Said.exactly("(?=.*" + field(field) + ITEMS + expression + ")");
    return field.indexOf('.') > 0 ? said.nearly(Approximation.FIELD) : said;
  }

  private static String cased(String expression, boolean cased) {
    return cased ? expression : "(?i:" + expression + ")";
  }

  @Override
  protected Said matches(String field, Pattern pattern, boolean cased) {
    return pattern.isAny() ? exists(field) : value(field, text(pattern, cased));
  }

  @Override
  protected Optional<String> list(String field, List<Check> checks, Joint joint) {
    var texts = new ArrayList<String>(checks.size());
    for (Check check : checks) {
      if (joint == Joint.AND
          || field.indexOf('.') > 0
          || !(check instanceof Check.Matches(Pattern pattern, boolean cased))
          || pattern.isAny()
          || pattern.hasDash()) {
        return Optional.empty();
      }
      texts.add(text(pattern, cased));
    }
    return value(field, "(?:" + String.join("|", texts) + ")").asText();
  }

  /** A text, and where it may be a number or a word that stands without quotes, that as well. */
  private static String text(Pattern pattern, boolean cased) {
    List<Pattern.Part> parts = pattern.parts();
    boolean open = pattern.opensBack();
    Pattern closed = new Pattern(parts.subList(0, parts.size() - (open ? 1 : 0)));
    String text = "\"" + cased(JsonRegex.of(closed, cased), cased) + (open ? "" : "\"");
    boolean word =
        parts.stream()
            .allMatch(
                part ->
                    !(part instanceof Pattern.Literal(String literal)) || isPlain(literal, ".+-"));
    return word && !parts.isEmpty() ? "(?:" + text + "|" + bare(pattern, cased) + END + ")" : text;
  }

  private static String bare(Pattern pattern, boolean cased) {
    String sign = "[^\\s\",\\[\\]{}]";
    var escaping = new Escaping(text -> JsonRegex.literal(text, true), sign + "*", sign);
    return "(?!null)" + cased(escaping.of(pattern), cased);
  }

  @Override
  protected Said finds(String field, Regex regex) {
    Said said = JsonRegex.of(regex);
    return said instanceof Said.Exactly(String text)
        ? value(field, "\"" + JsonRegex.ANY + "?" + text)
        : said;
  }

  @Override
  protected Said equalsNumber(String field, BigDecimal number) {
    String text = JsonRegex.literal(number.toPlainString(), true);
    String zeros = text.indexOf('.') < 0 ? "(?:\\.0+)?" : "0*";
    return value(field, "\"?" + text + zeros + "\"?" + END);
  }

  @Override
  protected Said equalsBoolean(String field, boolean value) {
    return value(field, "\"?(?i:" + value + ")\"?" + END);
  }

  @Override
  protected Said inNetwork(String field, Network network) {
    return NetworkRegex.of(network, "[0-9A-Fa-f.:]*")
        .map(text -> value(field, "\"" + cased(text, false) + "\""))
        .orElse(Said.not("a network that no patterns say"));
  }

  @Override
  protected Said exists(String field) {
    return value(field, "");
  }

  @Override
  protected Said isNull(String field) {
    return Said.exactly("(?!.*" + field(field) + "(?!null|\\[\\s*(?:null\\s*)?\\]))");
  }

  @Override
  protected Said anywhere(Pattern pattern, boolean cased) {
    return Said.exactly("(?=.*" + NAME_END + ITEMS + text(pattern.open(true, true), cased) + ")");
  }

  @Override
  protected Said anywhere(Regex regex) {
    Said said = JsonRegex.of(regex);
    return said instanceof Said.Exactly(String text)
        ? Said.exactly("(?=.*" + NAME_END + ITEMS + "\"" + JsonRegex.ANY + "?" + text + ")")
        : said;
  }
}
