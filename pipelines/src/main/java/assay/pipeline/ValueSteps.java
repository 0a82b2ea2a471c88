package assay.pipeline;

import assay.pipeline.Transformation.CaseMethod;
import assay.pipeline.Transformation.RegexMethod;
import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexProblem;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Span;
import assay.template.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes single values. */
final class ValueSteps {

  private static final String SPECIAL = "\\.^$*+?{}[]|()-&#~ \t\n\r\u000b\f";

  private final Step step;
  private final Transformation.OfItems change;
  private final WorkRule work;
  private final Placeholders placeholders;
  private final boolean compatible;

  ValueSteps(
      Step step,
      Transformation.OfItems change,
      WorkRule work,
      Placeholders placeholders,
      boolean compatible) {
    this.step = step;
    this.change = change;
    this.work = work;
    this.placeholders = placeholders;
    this.compatible = compatible;
  }

  /** What {@code value} becomes; empty if it stays as it is. */
  Optional<List<Value>> change(Value value) {
    return switch (change) {
      case Transformation.ReplaceText replace -> replace(value, replace).map(List::of);
      case Transformation.MapText map -> map(value, map);
      case Transformation.SetValue set ->
          Optional.of(List.of(ValueData.of(set.value(), value.span())));
      case Transformation.ConvertType convert -> convert(value, convert).map(List::of);
      case Transformation.ToRegex regex ->
          value instanceof Value.Text text
              ? regex(text, regex.method()).map(List::of)
              : Optional.empty();
      case Transformation.ChangeCase each ->
          value instanceof Value.Text text
              ? Optional.of(List.of(with(text, cased(text.pattern(), each.method()))))
              : Optional.empty();
      case Transformation.FillFromVariables fill -> placeholders.fill(value, fill.chosen());
      case Transformation.FillWithWildcards fill ->
          placeholders.fillWithWildcards(value, fill.chosen());
      case Transformation.FillFromFile fill ->
          placeholders.fillFromFile(value, fill.chosen(), fill.file());
      case Transformation.FillWithExpression fill -> expression(value, fill).map(List::of);
      case Transformation.DropItem other -> Optional.empty();
      case Transformation.SplitHashes other -> Optional.empty();
      case Transformation.ExtractFields other -> Optional.empty();
      case Transformation.SearchValue other -> Optional.empty();
      case Transformation.FailItem other -> Optional.empty();
    };
  }

  static Value.Text with(Value.Text text, Pattern pattern) {
    return new Value.Text(pattern, text.cased(), text.octets(), text.span());
  }

  private Optional<Value> replace(Value value, Transformation.ReplaceText replace) {
    return switch (value) {
      case Value.Text text -> Optional.of(with(text, replaced(text.pattern(), replace)));
      case Value.Num number -> {
        Pattern plain = Pattern.literal(number.number().toPlainString());
        Pattern replaced = replaced(plain, replace);
        // A number in which nothing matches is better left a number; pySigma makes a text of it.
        yield replaced.equals(plain) && !compatible
            ? Optional.empty()
            : Optional.of(new Value.Text(replaced, false, false, number.span()));
      }
      case Value other -> Optional.empty();
    };
  }

  private Pattern replaced(Pattern pattern, Transformation.ReplaceText replace) {
    if (replace.literalsOnly()) {
      return PlainText.pattern(
          pattern
              .mapLiterals(
                  text -> {
                    String fresh =
                        replace
                            .regex()
                            .replace(text, found -> replace.replacement().of(found, text));
                    return replace.interpret()
                        ? Pattern.parse(fresh).parts()
                        : List.of(new Pattern.Literal(fresh));
                  })
              .parts());
    }
    if (compatible && !pattern.hasDash() && pattern.placeholders().isEmpty()) {
      String plain = PlainText.of(pattern);
      return PlainText.read(
          replace.regex().replace(plain, found -> replace.replacement().of(found, plain)));
    }
    return TextReplacement.replace(pattern, replace.regex(), replace.replacement());
  }

  private static Optional<List<Value>> map(Value value, Transformation.MapText map) {
    if (!(value instanceof Value.Text text)) {
      return Optional.empty();
    }
    List<String> fresh = map.texts().get(PlainText.of(text.pattern()));
    return fresh == null
        ? Optional.empty()
        : Optional.of(
            fresh.stream().<Value>map(each -> ValueData.text(each, text.span())).toList());
  }

  private Optional<Value> convert(Value value, Transformation.ConvertType convert) {
    return switch (value) {
      case Value.Num number when !convert.toNumber() ->
          Optional.of(ValueData.text(number.number().toPlainString(), number.span()));
      case Value.Text text when convert.toNumber() -> {
        Optional<Data> number = Numbers.of(PlainText.of(text.pattern()));
        if (number.isEmpty()) {
          work.problems.add(
              RunProblems.notANumber(PlainText.of(text.pattern()), text.span(), step));
        }
        yield number.map(data -> ValueData.of(data, text.span()));
      }
      case Value.Expansion expansion -> {
        var values = new ArrayList<Value>(expansion.values().size());
        expansion.values().forEach(each -> values.add(convert(each, convert).orElse(each)));
        yield Optional.of(new Value.Expansion(values, expansion.span()));
      }
      case Value other -> Optional.empty();
    };
  }

  private static Pattern cased(Pattern pattern, CaseMethod method) {
    return pattern.mapLiterals(
        text ->
            List.of(
                new Pattern.Literal(
                    switch (method) {
                      case LOWER -> text.toLowerCase(Locale.ROOT);
                      case UPPER -> text.toUpperCase(Locale.ROOT);
                      case SNAKE_CASE -> NameFunction.snakeCase(text);
                    })));
  }

  /** The text as a regular expression; it matches a whole value, so it has anchors. */
  private Optional<Value> regex(Value.Text text, RegexMethod method) {
    Pattern pattern = text.pattern();
    if (pattern.parts().isEmpty()) {
      return Optional.of(text);
    }
    var regex = new StringBuilder();
    for (Pattern.Part part : pattern.parts()) {
      switch (part) {
        case Pattern.Literal(String literal) -> literal(literal, method, text.cased(), regex);
        case Pattern.Wildcard wildcard ->
            regex.append(wildcard == Pattern.Wildcard.ANY ? ".*" : ".");
        case Pattern.Dash dash -> regex.append("[-/\u2013\u2014\u2015]");
        case Pattern.Placeholder(String name) -> {
          work.problems.add(RunProblems.placeholderInRegex(name, text.span()));
          return Optional.empty();
        }
      }
    }
    String whole =
        compatible
            ? regex.toString()
            : (pattern.opensFront() ? "" : "^") + regex + (pattern.opensBack() ? "" : "$");
    Flags flags =
        method == RegexMethod.IGNORE_CASE_FLAG && !text.cased()
            ? Flags.of(Flag.IGNORE_CASE)
            : Flags.NONE;
    return parsed(whole, flags, text.span());
  }

  private static void literal(
      String literal, RegexMethod method, boolean cased, StringBuilder regex) {
    literal
        .codePoints()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              if (method == RegexMethod.IGNORE_CASE_BRACKETS && !cased && Character.isLetter(c)) {
                regex
                    .append('[')
                    .append(letter.toLowerCase(Locale.ROOT))
                    .append(letter.toUpperCase(Locale.ROOT))
                    .append(']');
              } else {
                regex.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(letter);
              }
            });
  }

  private Optional<Value> parsed(String text, Flags flags, Span span) {
    return switch (Regex.parse(text, flags)) {
      case Regex.Ok(Regex regex) -> Optional.of(new Value.Expression(regex, List.of(), span));
      case Regex.Failed(RegexProblem problem) -> {
        work.problems.add(RunProblems.brokenRegex(problem, span));
        yield Optional.empty();
      }
    };
  }

  private Optional<Value> expression(Value value, Transformation.FillWithExpression fill) {
    if (!(value instanceof Value.Text text) || text.pattern().placeholders().isEmpty()) {
      return Optional.empty();
    }
    if (text.pattern().parts().size() > 1) {
      work.problems.add(RunProblems.notAlone(text.span(), step));
      return Optional.empty();
    }
    String name = text.pattern().placeholders().getFirst();
    return fill.chosen().has(name)
        ? Optional.of(
            new Value.Verbatim(fill.expression(), fill.ids().getOrDefault(name, name), text.span()))
        : Optional.empty();
  }
}
