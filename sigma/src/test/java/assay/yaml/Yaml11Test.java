package assay.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The types of plain scalars, against a table that PyYAML wrote (testdata/yaml/scalars.py). */
class Yaml11Test {

  @Test
  void plainScalarsHaveTheTypesOfPyYaml() {
    List<String> differences = new ArrayList<>();
    List<String[]> rows = Testdata.table("yaml/scalars.tsv");
    for (String[] row : rows) {
      String found = type(Yaml11.ofPlain(row[0]));
      String expected = row[1].equals("text") ? "text" : row[1] + " " + number(row[1], row[2]);
      if (!found.equals(expected)) {
        differences.add("`%s` is %s, PyYAML: %s".formatted(row[0], found, expected));
      }
    }
    assertThat(rows).hasSizeGreaterThan(200);
    assertThat(differences).isEmpty();
  }

  @Test
  void numbersWithoutDigitsAreText() {
    assertThat(Yaml11.ofPlain("0x_")).isEqualTo(Yaml11.TEXT);
    assertThat(Yaml11.ofPlain("0b_")).isEqualTo(Yaml11.TEXT);
    assertThat(Yaml11.ofPlain("=")).isEqualTo(Yaml11.TEXT);
  }

  @Test
  void aRowOfAThousandDigitsIsANumberAndALongerOneIsText() {
    String digits = "9".repeat(Yaml11.LONGEST_NUMBER);
    assertThat(Yaml11.ofPlain(digits)).isInstanceOf(YamlValue.Int.class);
    assertThat(Yaml11.ofPlain("9" + digits)).isEqualTo(Yaml11.TEXT);
    assertThat(Yaml11.ofPlain("1" + ":30".repeat(333))).isInstanceOf(YamlValue.Int.class);
    assertThat(Yaml11.ofPlain("1" + ":30".repeat(100_000))).isEqualTo(Yaml11.TEXT);
  }

  private static String type(YamlValue value) {
    return switch (value) {
      case YamlValue.Text text -> "text";
      case YamlValue.Null none -> "null ";
      case YamlValue.Bool bool -> "bool " + bool.value();
      case YamlValue.Int number -> "int " + number.value();
      case YamlValue.Real number -> "float " + number.value();
      case YamlValue.Date date -> date.withTime() ? "time " : "date ";
    };
  }

  private static String number(String type, String value) {
    if (!type.equals("float")) {
      return value;
    }
    return switch (value) {
      case "inf" -> "Infinity";
      case "-inf" -> "-Infinity";
      case "nan" -> "NaN";
      default -> Double.toString(Double.parseDouble(value));
    };
  }
}
