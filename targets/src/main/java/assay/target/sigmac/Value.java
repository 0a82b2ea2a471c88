package assay.target.sigmac;

import java.math.BigInteger;
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** All of these, as the {@code all} modifier asks. */
  record AllOf(List<Value> values) implements Value {}

  /** A boolean, fraction or date: nothing but PowerShell's lists takes it, by its text. */
  record Other(String kind, String text) implements Value {}

  /** A map, which no language takes. */
  record Map(String text) implements Value {}

  /** What {@code item} is as a value. */
  static Value of(Item item) {
    return switch (item) {
      case Item.Dict dict -> new Map(PythonText.of(dict));
      case Item.Items list -> new Many(list.items().stream().map(Value::of).toList());
      case Item.Atom atom ->
          switch (atom.value()) {
            case assay.yaml.YamlValue.Text text -> new Text(atom.scalar().text());
            case assay.yaml.YamlValue.Null none -> new None();
            case assay.yaml.YamlValue.Int number -> new Whole(number.value());
            case assay.yaml.YamlValue.Bool bool -> new Other("a boolean", PythonText.of(atom));
            case assay.yaml.YamlValue.Real real -> new Other("a fraction", PythonText.of(atom));
            case assay.yaml.YamlValue.Date date -> new Other("a date", PythonText.of(atom));
          };
    };
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
      case Many many -> many.values().stream().map(Value::repr).toList().toString();
      case AllOf all -> all.values().stream().map(Value::repr).toList().toString();
      case Bytes bytes -> Arrays.toString(bytes.bytes());
    };
  }

  private static String repr(Value value) {
    return value instanceof Text text ? PythonText.quoted(text.text()) : text(value);
  }
}
