package assay.kibana;

import assay.kibana.SavedObject.Flag;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the fields of one map by their types and reports what is missing or has another type. After
 * an error it gives a stand-in, so that all else is still looked at; what was read is not used.
 *
 * @param owner what the map is, in the words of a message
 * @param place where a missing field is missed
 */
record Fields(String owner, YamlNode.Mapping map, Span place, Consumer<Diagnostic> problems) {

  private static final BigInteger MOST = BigInteger.valueOf(10_000);

  void checkNames(List<String> known) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!entry.isText() || !known.contains(entry.name())) {
        problems.accept(KibanaProblems.unknownField(owner, entry, known));
      }
    }
  }

  /** The value under {@code key}; empty without it and for null. */
  Optional<YamlNode> value(String key) {
    return map.get(key).filter(value -> !isNull(value));
  }

  /** The text under {@code key}; empty without it, for null, and for the empty text. */
  Optional<Written> text(String key) {
    return value(key).flatMap(value -> text(key, value)).filter(text -> !text.text().isEmpty());
  }

  /** The text under {@code key}, which must be there. */
  Written need(String key) {
    return text(key).orElseGet(() -> missing(key, new Written("", place)));
  }

  Optional<Flag> flag(String key) {
    return value(key)
        .flatMap(
            value -> {
              if (value instanceof YamlNode.Scalar scalar
                  && scalar.value() instanceof YamlValue.Bool bool) {
                return Optional.of(new Flag(bool.value(), scalar.span()));
              }
              return wrong(key, "true or false", value);
            });
  }

  /** Whether {@code key} is true; {@code otherwise} without it. */
  boolean isTrue(String key, boolean otherwise) {
    return flag(key).map(Flag::value).orElse(otherwise);
  }

  /** The number of things under {@code key}: one at least. */
  Optional<Integer> size(String key) {
    return value(key)
        .flatMap(
            value -> {
              if (value instanceof YamlNode.Scalar scalar
                  && scalar.value() instanceof YamlValue.Int number
                  && number.value().signum() > 0
                  && number.value().compareTo(MOST) <= 0) {
                return Optional.of(number.value().intValue());
              }
              return wrong(key, "a number from 1 to " + MOST, value);
            });
  }

  int needSize(String key) {
    return value(key).isEmpty() ? missing(key, 1) : size(key).orElse(1);
  }

  /** The one of {@code known} that stands under {@code key}. */
  Optional<String> choice(String key, List<String> known) {
    Optional<Written> text = text(key);
    if (text.isPresent() && !known.contains(text.get().text())) {
      problems.accept(KibanaProblems.unknownValue(key, text.get(), known));
      return Optional.empty();
    }
    return text.map(Written::text);
  }

  String needChoice(String key, List<String> known) {
    return text(key).isEmpty() ? missing(key, "") : choice(key, known).orElse("");
  }

  /** The texts in the list under {@code key}. */
  List<Written> texts(String key) {
    var texts = new ArrayList<Written>();
    for (YamlNode item : list(key)) {
      text(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** The numbers in the list under {@code key}. */
  List<BigDecimal> numbers(String key) {
    var numbers = new ArrayList<BigDecimal>();
    for (YamlNode item : list(key)) {
      number(item)
          .ifPresentOrElse(
              numbers::add,
              () -> problems.accept(KibanaProblems.wrongType(key, "a list of numbers", item)));
    }
    return numbers;
  }

  /** The entries of the list under {@code key}; none without it. */
  List<YamlNode> list(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Sequence list) {
      return list.items();
    }
    problems.accept(KibanaProblems.wrongType(key, "a list", value.get()));
    return List.of();
  }

  <T> T missing(String key, T standIn) {
    problems.accept(KibanaProblems.missingField(owner, key, place));
    return standIn;
  }

  private <T> Optional<T> wrong(String key, String expected, YamlNode value) {
    problems.accept(KibanaProblems.wrongType(key, expected, value));
    return Optional.empty();
  }

  private Optional<Written> text(String key, YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar && !isNull(value)) {
      return Optional.of(new Written(scalar.text(), scalar.span()));
    }
    return wrong(key, "text", value);
  }

  private static Optional<BigDecimal> number(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (scalar.value() instanceof YamlValue.Int number) {
        return Optional.of(new BigDecimal(number.value()));
      }
      if (scalar.value() instanceof YamlValue.Real real && Double.isFinite(real.value())) {
        return Optional.of(BigDecimal.valueOf(real.value()));
      }
    }
    return Optional.empty();
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }
}
