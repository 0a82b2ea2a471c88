package assay.yaml;

import java.math.BigInteger;

/**
 * What a scalar means under the types of YAML 1.1 (yaml.org/type), as PyYAML reads them: {@code
 * yes} is true, {@code 010} is eight, {@code 2020-01-01} is a date.
 */
public sealed interface YamlValue {

  /** What the value is, in the words of an error message. */
  String kind();

  /** What {@code text} means where it stands without quotes. */
  static YamlValue ofPlain(String text) {
    return Yaml11.ofPlain(text);
  }

  record Text() implements YamlValue {
    @Override
    public String kind() {
      return "text";
    }
  }

  record Null() implements YamlValue {
    @Override
    public String kind() {
      return "empty";
    }
  }

  record Bool(boolean value) implements YamlValue {
    @Override
    public String kind() {
      return "a boolean";
    }
  }

  record Int(BigInteger value) implements YamlValue {
    @Override
    public String kind() {
      return "a number";
    }
  }

  record Real(double value) implements YamlValue {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** A date, or a date and time. */
  record Date(boolean withTime) implements YamlValue {
    @Override
    public String kind() {
      return "a date";
    }
  }
}
