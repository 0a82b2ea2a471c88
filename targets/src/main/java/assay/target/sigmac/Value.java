package assay.target.sigmac;

import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a field is compared with, by the type it had in the old converter. */
sealed interface Value {

  record Text(String text) implements Value {}

  record Whole(BigInteger number) implements Value {}

  record None() implements Value {}

  /** A list, whose values may be of any type. */
  record Many(List<Value> values) implements Value {}

  /** A regular expression. Two are never equal. */
  final class Regex implements Value {
    private final String text;

    Regex(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** The bytes that an encoding modifier leaves. */
  final class Bytes implements Value {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }

  /** All of these, as the {@code all} modifier asks. */
  record AllOf(List<Value> values) implements Value {}

  /**
   * A boolean, fraction or date: nothing but PowerShell's lists takes it, by its text, or by its
   * {@code repr} in a list within. {@code identity} is what its equals share.
   */
  record Other(String kind, String text, String repr, Object identity) implements Value {}

  /** A map, which no language takes but as text in PowerShell's lists. */
  record Map(String text) implements Value {}

  /** What {@code item} is as a value. */
  static Value of(Item item) {
    return switch (item) {
      case Item.Dict dict -> new Map(PythonText.of(dict));
      case Item.Items list -> {
        var values = new ArrayList<Value>(list.items().size());
        for (Item part : list.items()) {
          values.add(of(part));
        }
        yield new Many(values);
      }
      case Item.Atom atom -> of(atom);
    };
  }

  private static Value of(Item.Atom atom) {
    return switch (atom.value()) {
      case YamlValue.Text text -> new Text(atom.scalar().text());
      case YamlValue.Null none -> new None();
      case YamlValue.Int number -> new Whole(number.value());
      case YamlValue.Bool bool ->
          other("a boolean", atom, bool.value() ? BigInteger.ONE : BigInteger.ZERO);
      case YamlValue.Real real -> other("a fraction", atom, number(real.value()));
      case YamlValue.Date date -> other("a date", atom, List.of(PythonText.of(atom)));
    };
  }

  private static Other other(String kind, Item.Atom atom, Object identity) {
    return new Other(kind, PythonText.of(atom), PythonText.repr(atom), identity);
  }

  /** A fraction that is whole equals the whole number. */
  private static Object number(double value) {
    boolean whole = !Double.isInfinite(value) && value == Math.rint(value);
    return whole ? new BigDecimal(value).toBigInteger() : (Object) value;
  }

  /**
   * Equal for two values exactly if Python holds them equal: {@code true} is 1, {@code 1.0} is 1,
   * but the text is not.
   */
  static Object identity(Value value) {
    return switch (value) {
      case Text text -> text.text();
      case Whole number -> number.number();
      case None none -> none;
      case Other other -> other.identity();
      case Map map -> map;
      case Regex regex -> regex;
      case Bytes bytes -> List.of("bytes", PythonText.bytes(bytes.bytes()));
      case Many many -> identities(many.values());
      case AllOf all -> identities(all.values());
    };
  }

  private static List<Object> identities(List<Value> values) {
    Object[] identities = new Object[values.size()];
    for (int i = 0; i < identities.length; i++) {
      identities[i] = identity(values.get(i));
    }
    return Arrays.asList(identities);
  }

  /** What the value is, in the words of an error message. */
  static String kind(Value value) {
    return switch (value) {
      case Text text -> "text";
      case Whole number -> "a number";
      case None none -> "null";
      case Many many -> "a list";
      case Regex regex -> "a regular expression";
      case Bytes bytes -> "encoded bytes";
      case AllOf all -> "a list under `all`";
      case Other other -> other.kind();
      case Map map -> "a map";
    };
  }

  /** What Python's {@code str} gives for the value. */
  static String text(Value value) {
    return switch (value) {
      case Text text -> text.text();
      case Whole number -> number.number().toString();
      case None none -> "None";
      case Other other -> other.text();
      case Map map -> map.text();
      case Regex regex -> regex.text();
      case Many many -> list(many.values());
      case AllOf all -> list(all.values());
      case Bytes bytes -> PythonText.bytes(bytes.bytes());
    };
  }

  private static String list(List<Value> values) {
    var parts = new ArrayList<String>(values.size());
    for (Value value : values) {
      parts.add(repr(value));
    }
    return parts.toString();
  }

  private static String repr(Value value) {
    if (value instanceof Text text) {
      return PythonText.quoted(text.text());
    }
    return value instanceof Other other ? other.repr() : text(value);
  }
}
