package assay.template;

import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value that templates read and pipelines keep: what YAML can say, and things with a text. */
public sealed interface Data {

  /** No value. */
  record None() implements Data {}

  /** A name that stands for nothing, or a part that is not there. */
  record Missing(String name) implements Data {}

  record Bool(boolean value) implements Data {}

  record Int(BigInteger value) implements Data {}

  record Real(double value) implements Data {}

  record Text(String text) implements Data {}

  record Items(List<Data> items) implements Data {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Table(Map<String, Data> entries) implements Data {
    public Table {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** What is a text where it is printed and has parts as well, as a tag or a level. */
  record Thing(String text, Map<String, Data> parts) implements Data {
    public Thing {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
  }

  static Data none() {
    return new None();
  }

  static Data of(String text) {
    return new Text(text);
  }

  static Data of(long number) {
    return new Int(BigInteger.valueOf(number));
  }

  static Data of(boolean value) {
    return new Bool(value);
  }

  static Data of(Optional<String> text) {
    return text.<Data>map(Text::new).orElseGet(Data::none);
  }

  static Data texts(List<String> texts) {
    return new Items(texts.stream().map(Data::of).toList());
  }

  /** What {@code node} says; dates are texts, keys their texts. */
  static Data of(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar);
      case YamlNode.Sequence list -> new Items(list.items().stream().map(Data::of).toList());
      case YamlNode.Mapping map -> {
        var entries = new LinkedHashMap<String, Data>();
        map.entries().forEach(entry -> entries.put(entry.name(), of(entry.value())));
        yield new Table(entries);
      }
    };
  }

  private static Data scalar(YamlNode.Scalar scalar) {
    return switch (scalar.value()) {
      case YamlValue.Text text -> new Text(scalar.text());
      case YamlValue.Null none -> none();
      case YamlValue.Bool bool -> new Bool(bool.value());
      case YamlValue.Int number -> new Int(number.value());
      case YamlValue.Real number -> new Real(number.value());
      case YamlValue.Date date -> new Text(scalar.text());
    };
  }

  /** As Python prints it: {@code None}, {@code True}, {@code ['a', 1]}. */
  default String print() {
    return DataText.print(this);
  }

  /** Whether a condition takes it for true: all but nothing, zero and what is empty. */
  default boolean isTrue() {
    return switch (this) {
      case None none -> false;
      case Missing missing -> false;
      case Bool bool -> bool.value();
      case Int number -> number.value().signum() != 0;
      case Real number -> number.value() != 0;
      case Text text -> !text.text().isEmpty();
      case Items list -> !list.items().isEmpty();
      case Table map -> !map.entries().isEmpty();
      case Thing thing -> true;
    };
  }
}
