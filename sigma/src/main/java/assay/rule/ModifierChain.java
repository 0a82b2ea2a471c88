package assay.rule;

import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexProblem;
import assay.rule.Detection.ModifierUse;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an item's modifiers make of its values, from left to right (Sigma 2.1, "Appendix: value
 * modifiers"). {@code all} and {@code neq} are about the item as a whole and change no value.
 */
final class ModifierChain {

  /** More forms of one text are not written out for an encoding. */
  private static final long MOST_VARIANTS = 3_125;

  /** Characters that the values of one item may come to in all steps of encoding. */
  private static final long MOST_ENCODED = 1_000_000;

  private final Source source;
  private final List<ModifierUse> uses;
  private final Consumer<Diagnostic> problems;

  private long encodedLength;

  ModifierChain(Source source, List<ModifierUse> uses, Consumer<Diagnostic> problems) {
    this.source = source;
    this.uses = uses;
    this.problems = problems;
  }

  /** What becomes of {@code value}, which {@code written} is the text of; empty with a problem. */
  Optional<Value> apply(Value value, YamlNode.Scalar written) {
    if (uses.isEmpty()) {
      return Optional.of(value);
    }
    Value changed = value;
    boolean asWritten = true;
    for (ModifierUse use : uses) {
      if (!asWritten && takesWritten(use.modifier())) {
        problems.accept(ModifierProblems.notFirst(use));
        return Optional.empty();
      }
      asWritten &= isOfItem(use.modifier());
      Optional<Value> next = apply(use, changed, written);
      if (next.isEmpty()) {
        return next;
      }
      changed = next.get();
    }
    return Optional.of(changed);
  }

  private static boolean takesWritten(Modifier modifier) {
    return modifier == Modifier.RE || modifier == Modifier.CIDR || modifier == Modifier.EXISTS;
  }

  private Optional<Value> apply(ModifierUse use, Value value, YamlNode.Scalar written) {
    if (value instanceof Value.Expansion expansion && !isOfItem(use.modifier())) {
      return each(use, expansion, written);
    }
    return switch (use.modifier()) {
      case ALL, NEQ -> Optional.of(value);
      case CONTAINS -> open(use, value, true, true);
      case STARTSWITH -> open(use, value, false, true);
      case ENDSWITH -> open(use, value, true, false);
      case CASED ->
          value instanceof Value.Text text
              ? Optional.of(new Value.Text(text.pattern(), true, text.octets(), text.span()))
              : wrong(use, value);
      case WINDASH -> windash(use, value);
      case EXPAND -> expand(use, value);
      case RE -> regex(use, value, written);
      case I -> flag(use, value, Flag.IGNORE_CASE);
      case M -> flag(use, value, Flag.MULTILINE);
      case S -> flag(use, value, Flag.DOT_ALL);
      case BASE64, BASE64OFFSET, UTF16, UTF16BE, UTF16LE, WIDE -> encode(use, value);
      case LT -> compare(use, value, Comparison.LT);
      case LTE -> compare(use, value, Comparison.LTE);
      case GT -> compare(use, value, Comparison.GT);
      case GTE -> compare(use, value, Comparison.GTE);
      case MINUTE -> part(use, value, TimeUnit.MINUTE);
      case HOUR -> part(use, value, TimeUnit.HOUR);
      case DAY -> part(use, value, TimeUnit.DAY);
      case WEEK -> part(use, value, TimeUnit.WEEK);
      case MONTH -> part(use, value, TimeUnit.MONTH);
      case YEAR -> part(use, value, TimeUnit.YEAR);
      case CIDR -> network(use, value, written);
      case EXISTS ->
          value instanceof Value.Bool bool
              ? Optional.of(new Value.Exists(bool.value(), bool.span()))
              : wrong(use, value);
      case FIELDREF -> field(use, value);
    };
  }

  private static boolean isOfItem(Modifier modifier) {
    return modifier == Modifier.ALL || modifier == Modifier.NEQ;
  }

  private Optional<Value> each(
      ModifierUse use, Value.Expansion expansion, YamlNode.Scalar written) {
    var values = new ArrayList<Value>(expansion.values().size());
    for (Value value : expansion.values()) {
      Optional<Value> changed = apply(use, value, written);
      if (changed.isEmpty()) {
        return changed;
      }
      values.add(changed.get());
    }
    return Optional.of(new Value.Expansion(values, expansion.span()));
  }

  private Optional<Value> wrong(ModifierUse use, Value value) {
    return refuse(ModifierProblems.wrongValue(use, value));
  }

  private Optional<Value> refuse(Diagnostic problem) {
    problems.accept(problem);
    return Optional.empty();
  }

  private Optional<Value> open(ModifierUse use, Value value, boolean front, boolean back) {
    return switch (value) {
      case Value.Text text -> Optional.of(with(text, text.pattern().open(front, back)));
      case Value.Expression regex -> Optional.of(with(regex, opened(regex.regex(), front, back)));
      case Value.FieldRef reference ->
          Optional.of(
              new Value.FieldRef(
                  reference.field(), wider(reference.part(), front, back), reference.span()));
      case Value.Num other -> wrong(use, value);
      case Value.Bool other -> wrong(use, value);
      case Value.Null other -> wrong(use, value);
      case Value.Address other -> wrong(use, value);
      case Value.Compare other -> wrong(use, value);
      case Value.TimePart other -> wrong(use, value);
      case Value.Exists other -> wrong(use, value);
      case Value.Verbatim other -> wrong(use, value);
      case Value.Expansion other -> wrong(use, value);
    };
  }

  private static Value.Text with(Value.Text text, Pattern pattern) {
    return new Value.Text(pattern, text.cased(), text.octets(), text.span());
  }

  /** {@code front} lets any text stand before the other field's value, {@code back} after it. */
  private static Value.Part wider(Value.Part part, boolean front, boolean back) {
    boolean before = front || part == Value.Part.END || part == Value.Part.ANYWHERE;
    boolean after = back || part == Value.Part.START || part == Value.Part.ANYWHERE;
    if (before && after) {
      return Value.Part.ANYWHERE;
    }
    return before ? Value.Part.END : after ? Value.Part.START : Value.Part.WHOLE;
  }

  private Optional<Value> windash(ModifierUse use, Value value) {
    return value instanceof Value.Text text
        ? Optional.of(with(text, text.pattern().mapLiterals(Dashes::of)))
        : wrong(use, value);
  }

  private Optional<Value> expand(ModifierUse use, Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(with(text, text.pattern().mapLiterals(Placeholders::of)));
    }
    return value instanceof Value.Expression regex
        ? Optional.of(
            new Value.Expression(
                regex.regex(), Placeholders.names(regex.regex().text()), regex.span()))
        : wrong(use, value);
  }

  private Optional<Value> regex(ModifierUse use, Value value, YamlNode.Scalar written) {
    if (!(value instanceof Value.Text || value instanceof Value.Num)) {
      return wrong(use, value);
    }
    return switch (Regex.parse(written.text(), Flags.NONE)) {
      case Regex.Ok(Regex regex) ->
          Optional.of(new Value.Expression(regex, List.of(), value.span()));
      case Regex.Failed(RegexProblem problem) ->
          refuse(ModifierProblems.invalidRegex(problem, places(written, problem)));
    };
  }

  private Span places(YamlNode.Scalar written, RegexProblem problem) {
    return new ScalarPlaces(source, written).span(problem.start(), problem.end());
  }

  private Optional<Value> flag(ModifierUse use, Value value, Flag flag) {
    return value instanceof Value.Expression regex
        ? Optional.of(with(regex, regex.regex().with(flag)))
        : wrong(use, value);
  }

  private static Value with(Value.Expression value, Regex regex) {
    return new Value.Expression(regex, value.placeholders(), value.span());
  }

  private static Regex opened(Regex regex, boolean front, boolean back) {
    return front && back ? regex.asContains() : front ? regex.asEndsWith() : regex.asStartsWith();
  }

  private Optional<Value> encode(ModifierUse use, Value value) {
    if (!(value instanceof Value.Text text)) {
      return wrong(use, value);
    }
    if (text.pattern().hasDash()) {
      if (text.pattern().variantCount() > MOST_VARIANTS) {
        return refuse(ModifierProblems.tooManyDashes(text, MOST_VARIANTS));
      }
      var variants = new ArrayList<Value>();
      text.pattern().variants().forEach(variant -> variants.add(with(text, variant)));
      var expansion = new Value.Expansion(variants, text.span());
      var encoded = new ArrayList<Value>();
      for (Value variant : expansion.values()) {
        Optional<Value> one = encode(use, variant);
        if (one.isEmpty()) {
          return one;
        }
        encoded.add(one.get());
      }
      return Optional.of(new Value.Expansion(encoded, text.span()));
    }
    for (Pattern.Part part : text.pattern().parts()) {
      encodedLength += part instanceof Pattern.Literal(String literal) ? literal.length() : 1;
    }
    if (encodedLength > MOST_ENCODED) {
      return refuse(ModifierProblems.tooLongToEncode(text, MOST_ENCODED));
    }
    return switch (use.modifier()) {
      case BASE64, BASE64OFFSET -> base64(use, text);
      default -> utf16(use, text);
    };
  }

  private Optional<Value> utf16(ModifierUse use, Value.Text text) {
    if (text.octets() && text.pattern().parts().stream().anyMatch(ModifierChain::isBeyondAscii)) {
      return refuse(ModifierProblems.encodedTwice(use, text));
    }
    if (text.pattern().parts().stream().anyMatch(ModifierChain::isBroken)) {
      return refuse(ModifierProblems.notUnicode(text));
    }
    Pattern encoded = Utf16.encode(text.pattern(), use.modifier());
    return Optional.of(new Value.Text(encoded, text.cased(), true, text.span()));
  }

  private static boolean isBeyondAscii(Pattern.Part part) {
    return part instanceof Pattern.Literal(String literal)
        && literal.chars().anyMatch(c -> c > 127);
  }

  /** Whether a literal has half of a surrogate pair, which no encoding can say. */
  private static boolean isBroken(Pattern.Part part) {
    return part instanceof Pattern.Literal(String literal)
        && literal
            .codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private Optional<Value> base64(ModifierUse use, Value.Text text) {
    Pattern pattern = text.pattern();
    if (pattern.hasWildcard()) {
      return refuse(ModifierProblems.wildcardInBase64(use, text));
    }
    if (!pattern.placeholders().isEmpty()) {
      return refuse(ModifierProblems.placeholderInBase64(use, text));
    }
    if (pattern.parts().stream().anyMatch(ModifierChain::isBroken)) {
      return refuse(ModifierProblems.notUnicode(text));
    }
    byte[] bytes = Base64Forms.bytes(pattern.plain().orElse(""), text.octets());
    if (use.modifier() == Modifier.BASE64) {
      return Optional.of(encodedText(text, Base64Forms.whole(bytes)));
    }
    var forms = new ArrayList<Value>(3);
    Base64Forms.atOffsets(bytes).forEach(form -> forms.add(encodedText(text, form)));
    return Optional.of(new Value.Expansion(forms, text.span()));
  }

  private static Value encodedText(Value.Text text, String form) {
    return new Value.Text(Pattern.literal(form), text.cased(), false, text.span());
  }

  private Optional<Value> compare(ModifierUse use, Value value, Comparison comparison) {
    if (value instanceof Value.Num number) {
      return Optional.of(new Value.Compare(comparison, number.number(), number.span()));
    }
    return value instanceof Value.TimePart part && part.comparison() == Comparison.EQ
        ? Optional.of(new Value.TimePart(part.unit(), comparison, part.number(), part.span()))
        : wrong(use, value);
  }

  private Optional<Value> part(ModifierUse use, Value value, TimeUnit unit) {
    if (value instanceof Value.Num number) {
      return number.number().scale() > 0
          ? refuse(ModifierProblems.fractionOfTime(use, number))
          : Optional.of(new Value.TimePart(unit, Comparison.EQ, number.number(), number.span()));
    }
    return value instanceof Value.TimePart part && part.comparison() == Comparison.EQ
        ? Optional.of(new Value.TimePart(unit, Comparison.EQ, part.number(), part.span()))
        : wrong(use, value);
  }

  private Optional<Value> network(ModifierUse use, Value value, YamlNode.Scalar written) {
    if (!(value instanceof Value.Text)) {
      return wrong(use, value);
    }
    return Network.parse(new Written(written.text(), written.span()), problems)
        .map(network -> new Value.Address(network, value.span()));
  }

  private Optional<Value> field(ModifierUse use, Value value) {
    if (!(value instanceof Value.Text text)) {
      return wrong(use, value);
    }
    Pattern pattern = text.pattern();
    if (pattern.hasWildcard()) {
      return refuse(ModifierProblems.wildcardInFieldReference(text));
    }
    Span span = text.span();
    return Optional.of(new Value.FieldRef(plainName(pattern), Value.Part.WHOLE, span));
  }

  /** A field's name has no open parts: what looks like one is part of the name. */
  private static String plainName(Pattern pattern) {
    return pattern.plain().orElseGet(pattern::written);
  }
}
